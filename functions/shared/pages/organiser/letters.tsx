import { inLanguage } from "../../../../domain/public-form.ts";
import type { Letter } from "../../../../schemas/letter.ts";
import type { SignUp } from "../../../../schemas/sign-up.ts";
import type { Language } from "../../../../schemas/values.ts";
import type { NamedLetter } from "../../organiser/records.ts";
import { moment } from "../../words/format.ts";
import { letterNames } from "../../words/letter-names/catalogue.ts";
import { signUpWords } from "../../words/organiser/catalogue.ts";
import { addressOf, type Office } from "./room.tsx";
import { ScrollingTable } from "./table.tsx";

const toApprover: Record<Language, Partial<Record<Letter["kind"], string>>> = {
  pl: {
    approvalRequest: "Prośba o decyzję do osoby akceptującej",
    approvalReminder: "Przypomnienie do osoby akceptującej",
    overdueNotice: "Zawiadomienie o opóźnionej decyzji",
  },
  en: {
    approvalRequest: "Request for a decision, to the approver",
    approvalReminder: "Reminder to the approver",
    overdueNotice: "Notice of an overdue decision",
  },
  uk: {
    approvalRequest: "Прохання про рішення до особи, яка затверджує",
    approvalReminder: "Нагадування особі, яка затверджує",
    overdueNotice: "Повідомлення про прострочене рішення",
  },
};

/** What a letter is called. */
export function letterTitle(language: Language, kind: Letter["kind"]): string {
  const names: Partial<Record<string, string>> = letterNames[language].kind;
  return names[kind] ?? toApprover[language][kind] ?? signUpWords[language].signUp.otherLetter;
}

interface Printing {
  office: Office;
  submissionId: string;
  /** End of the letter's sort key. */
  letter: string;
  /** What the letter is, for those who do not see beside what the button stands. */
  title: string;
}

/** Answers with a document. It is posted, as each print carries a fresh link for the person. */
export const PrintButton = ({ office, submissionId, letter, title }: Printing) => (
  <form method="post" action={addressOf(office, `/letters/${submissionId}`)}>
    <input type="hidden" name="letter" value={letter} />
    <button>
      {signUpWords[office.language].signUp.printLetter}
      <span class="visually-hidden">{`: ${title}`}</span>
    </button>
  </form>
);

interface Letters {
  office: Office;
  signUp: SignUp;
  letters: readonly NamedLetter[];
}

/** Every letter about a sign-up with what became of it. */
export function SentLetters({ office, signUp, letters }: Letters) {
  const { language, form } = office;
  const { letterColumns, letters: caption, none } = signUpWords[language].signUp;
  if (letters.length === 0) return <p>{none}</p>;
  const states = letterNames[language].status;
  const ordered = letters.toSorted((one, other) => (one.letter.queuedAt < other.letter.queuedAt ? -1 : 1));
  return (
    <ScrollingTable caption={caption} columns={Object.values(letterColumns)}>
      {ordered.map(({ key, letter: { kind, session, status, queuedAt, sentAt, to } }) => {
        const about = form.sessions.find(({ id }) => id === session);
        return (
          <tr>
            <th scope="row">
              {letterTitle(language, kind)}
              {about && <span class="help">{inLanguage(about.title, language)}</span>}
              {to !== undefined && to !== signUp.email && <span class="help">{to}</span>}
            </th>
            <td>
              <span class={`state ${status}`}>{states[status]}</span>
              {(status === "toPrint" || status === "printed") && (
                <PrintButton
                  office={office}
                  submissionId={signUp.id}
                  letter={key}
                  title={letterTitle(language, kind)}
                />
              )}
            </td>
            <td>{moment(language, queuedAt)}</td>
            <td>{sentAt === undefined ? "–" : moment(language, sentAt)}</td>
          </tr>
        );
      })}
    </ScrollingTable>
  );
}
