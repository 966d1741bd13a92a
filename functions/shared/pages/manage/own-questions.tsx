import type { OwnStep } from "../../../../schemas/grant-step.ts";
import type { Question } from "../../../../schemas/question.ts";
import { moment } from "../../words/format.ts";
import { ownApplicationWords } from "../../words/own-application/words.ts";
import { stepNames } from "../../words/step-names/words.ts";
import type { ApplicationView } from "./view.ts";

type Shown = Pick<ApplicationView, "language" | "address" | "questions">;

/** One's own link opens whatever one is asked; see functions/shared/grants/open.ts. */
export const questionAddress = (address: string, step: Question["step"]): string =>
  `/questions/${address.split("/").at(-1)}?step=${step}`;

/** What is asked of the applicant now, and until when. */
export function OwnQuestions({ language, address, questions }: Shown) {
  const open = questions.filter(({ status, asked }) => status === "requested" && asked.id === "applicant");
  if (open.length === 0) return null;
  const words = ownApplicationWords[language];
  return (
    <section class="notice">
      <h2>{words.waiting}</h2>
      <ul>
        {open.map(({ step, deadline }) => (
          <li>
            <a href={questionAddress(address, step)}>{stepNames[language][step]}</a>{" "}
            {words.until(moment(language, deadline))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the applicant may do without having been asked. */
export function OwnSteps({ language, address, possible }: Shown & { possible: readonly OwnStep[] }) {
  const words = ownApplicationWords[language];
  const label: Record<OwnStep, string> = { amendment: words.amend, withdrawal: words.withdraw };
  return (
    <>
      {possible.map((step) => (
        <div class="action">
          <p class="name">
            <a href={questionAddress(address, step)}>{label[step]}</a>
          </p>
          {step === "withdrawal" && <p class="help">{words.withdrawDetail}</p>}
        </div>
      ))}
    </>
  );
}
