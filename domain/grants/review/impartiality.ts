import type { Field } from "../../../schemas/field.ts";
import type { Question, RecordedQuestion } from "../../../schemas/question.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { FieldFault } from "../../refusal.ts";
import { missing } from "../missing.ts";
import { isReview } from "./reviewers.ts";
import { longText, oneOf } from "../step-fields.ts";

const [declaration, conflictReason] = ["impartiality", "conflictReason"];

/** What a reviewer declares before anything of the application but its title and applicant is shown. */
export const declarationFields = (): Field[] => [
  oneOf(declaration, {
    label: { pl: "Oświadczam, że", en: "I declare that", uk: "Заявляю, що" },
    answers: {
      impartial: {
        pl: "mogę ocenić ten wniosek bezstronnie: nie jestem członkiem ani pracownikiem wnioskodawcy ani patrona i nic mnie z nimi nie łączy",
        en: "I can assess this application impartially: I am no member or employee of the applicant or the patron, and have no ties with them",
        uk: "можу оцінити цю заявку неупереджено: я не є членом чи працівником заявника або патрона і не маю з ними зв’язків",
      },
      conflict: {
        pl: "nie mogę ocenić tego wniosku z powodu konfliktu interesów",
        en: "I cannot assess this application because of a conflict of interest",
        uk: "не можу оцінити цю заявку через конфлікт інтересів",
      },
    },
  }),
  longText(conflictReason, {
    label: { pl: "Na czym polega konflikt", en: "What the conflict is", uk: "У чому полягає конфлікт" },
    help: {
      pl: "Tylko przy konflikcie interesów. Przeczyta to wyłącznie koordynator.",
      en: "Only where there is a conflict. Nobody but the coordinator will read it.",
      uk: "Лише в разі конфлікту інтересів. Прочитає тільки координатор.",
    },
    maxLength: 1000,
    example: "Zasiadam w zarządzie organizacji partnerskiej.",
  }),
];

export const declaresConflict = (answers: Answers): boolean => answers[declaration] === "conflict";

/** Who declares a conflict says what it is. */
export const checkDeclaration = (answers: Answers, faults: readonly FieldFault[]): FieldFault[] =>
  declaresConflict(answers) ? missing(answers, faults, [conflictReason]) : [];

/** A reviewer's answer that is a declaration of a conflict, and not a card. */
export const isConflict = (question: Question): question is RecordedQuestion =>
  isReview(question) && question.status === "recorded" && question.declaredAt === undefined;

/** A card that was sent. */
export const isCard = (question: Question): question is RecordedQuestion =>
  isReview(question) && question.status === "recorded" && question.declaredAt !== undefined;
