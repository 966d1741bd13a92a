import { fieldOf } from "../../domain/form-versions.ts";
import { listOf, organisationName } from "../../domain/list-view.ts";
import { signUpFields } from "../../domain/participants.ts";
import { type NamedTask, sortTasks } from "../../domain/tasks.ts";
import { inLanguage } from "../../domain/public-form.ts";
import type { Field } from "../../schemas/field.ts";
import type { Arrival } from "../../schemas/event-records.ts";
import type { Conference } from "../../schemas/form.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
import type { Answers } from "../../schemas/submission.ts";
import type { Instant, Language } from "../../schemas/values.ts";
import type { Versions } from "../shared/form-versions.ts";
import { actorNames } from "../shared/organiser/people.ts";
import type { Lines } from "../shared/organiser/records.ts";
import { formFieldsOf } from "../shared/pages/organiser/answered.ts";
import type { Office } from "../shared/pages/organiser/room.tsx";
import { localTime } from "../shared/pages/organiser/event-forms.tsx";
import { reasonsInSession, reasonsOf } from "../shared/pages/organiser/standing.tsx";
import { readable, rowsOf } from "../shared/words/answers.ts";
import { catalogue } from "../shared/words/catalogue.ts";
import { consentWords, shortened } from "../shared/words/organiser-consents/words.ts";
import { organiserWords } from "../shared/words/organiser/catalogue.ts";
import { exportWords } from "../shared/words/organiser/export-words.ts";

export interface ListTable {
  header: string[];
  rows: (string | number)[][];
}

interface Records {
  signUps: readonly SignUp[];
  arrivals: readonly Arrival[];
  tasks: readonly NamedTask[];
  lines: Lines;
  versions: Versions<Conference>;
}

const everything = { query: "", state: "", organisation: "" } as const;
/** These have columns of their own. */
const elsewhere = new Set<string>([signUpFields.email, signUpFields.organisation]);

/**
 * The whole list with a row for each participant, in the order in which sign-ups came. Special needs are not in it: a
 * file that somebody keeps is never erased.
 */
export function listTable(office: Office, { signUps, arrivals, tasks, lines, versions }: Records): ListTable {
  const { language, form, now } = office;
  const [words, own] = [organiserWords[language], exportWords[language]];
  const fields = formFieldsOf(versions.united)[1].filter(({ name }) => !elsewhere.has(name));
  const { consents } = versions.united;
  const nameOf = actorNames(form, language);
  const present = new Map(arrivals.map((one) => [`${one.submissionId}#${one.participant}`, one]));
  const sorted = sortTasks(tasks, { form, signUps: new Map(signUps.map((one) => [one.id, one])), now });
  const open = new Set(sorted.open.map(({ task }) => task.submissionId));
  const lettersOf = (signUp: SignUp) => {
    if (signUp.bouncedAt !== undefined) return words.list.bounced;
    return open.has(signUp.id) || signUp.email === undefined ? words.list.toPrint : words.list.inOrder;
  };
  const sessionsOf = (signUp: SignUp) =>
    form.sessions.map(({ id }) => {
      const place = signUp.sessions[id];
      if (!place) return "";
      return [words.place[place.status], ...reasonsInSession(office, place, id, signUp, lines)].join(", ");
    });
  return {
    header: [
      own.reference,
      own.person,
      own.name,
      own.personEmail,
      words.list.organisation,
      own.email,
      own.state,
      own.why,
      own.source,
      own.submitted,
      own.arrived,
      own.letters,
      own.language,
      ...form.sessions.map(({ title }) => inLanguage(title, language)),
      ...fields.map(({ label }) => inLanguage(label, language)),
      ...consents.map(({ text }) => `${consentWords[language].consent}: ${shortened(inLanguage(text, language))}`),
    ],
    rows: listOf(signUps, everything).flatMap((signUp) => {
      // The same for each person of a sign-up.
      const [before, after] = [
        [organisationName(signUp) ?? "", signUp.email ?? ""],
        [lettersOf(signUp), catalogue[signUp.language].languageName, ...sessionsOf(signUp)],
      ];
      const state = [
        words.state[signUp.status],
        reasonsOf(office, signUp, lines, nameOf).join("; "),
        words.source[signUp.source],
        sortable(signUp.submittedAt),
      ];
      const agreed = consents.map(({ name }) => agreedTo(language, signUp.consents[name]));
      const answered = versions.of(signUp);
      const answers = fields.map((field) => cell(language, fieldOf(answered, field), signUp.answers[field.name]));
      return signUp.participants.map(({ name = "", email = "" }, index) => {
        const arrival = present.get(`${signUp.id}#${index + 1}`);
        const arrived = arrival ? sortable(arrival.at) : "";
        return [
          signUp.reference,
          index + 1,
          name,
          email,
          ...before,
          ...state,
          arrived,
          ...after,
          ...answers,
          ...agreed,
        ];
      });
    }),
  };
}

/** What clocks in Poland showed, so that rows sort by it: `2027-03-05 15:00`. */
const sortable = (instant: Instant): string => localTime(instant).replace("T", " ");

const agreedTo = (language: Language, version: string | undefined): string =>
  version === undefined ? consentWords[language].notGiven : consentWords[language].given(version);

/** An answer in one cell: numbers stay numbers, and each row of a group is a line. */
function cell(language: Language, field: Field, answer: Answers[string] | undefined): string | number {
  if (answer === undefined) return "";
  if (field.type === "number" && typeof answer === "number") return answer;
  if (field.type !== "group") return readable(language, field, answer);
  return rowsOf(answer)
    .map((row) => field.fields.map((column) => readable(language, column, row[column.name])).join(", "))
    .join("\n");
}
