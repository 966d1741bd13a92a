import type { Letter } from "../../../../schemas/letter.ts";
import type { Language } from "../../../../schemas/values.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import { historyWords } from "../../words/coordinator/history.ts";
import { coordinatorWords } from "../../words/coordinator/words.ts";
import { moment } from "../../words/format.ts";
import { letterNames } from "../../words/letter-names/catalogue.ts";
import { stepNames } from "../../words/step-names/words.ts";
import { Email } from "../email.tsx";
import { ScrollingTable } from "../organiser/table.tsx";

function nameOf(language: Language, { kind, step }: Letter): string {
  const names: Partial<Record<string, string>> = { ...letterNames[language].kind, ...historyWords[language].letter };
  const name = names[kind] ?? kind;
  return step === undefined || step === "approval" ? name : `${name}: ${stepNames[language][step]}`;
}

/** Every letter about an application, with what became of it. */
export function Letters({ office, letters }: { office: Coordinating; letters: readonly Letter[] }) {
  const { language } = office;
  const { letters: caption, columns, nothing } = coordinatorWords[language].application;
  if (letters.length === 0) return <p>{nothing}</p>;
  return (
    <ScrollingTable caption={caption} columns={[columns.when, columns.what, columns.to, columns.state]}>
      {letters
        .toSorted((one, other) => (one.queuedAt < other.queuedAt ? -1 : 1))
        .map((letter) => (
          <tr>
            <td>{moment(language, letter.sentAt ?? letter.queuedAt)}</td>
            <td>{nameOf(language, letter)}</td>
            <td>{letter.to !== undefined && <Email address={letter.to} />}</td>
            <td>{letterNames[language].status[letter.status]}</td>
          </tr>
        ))}
    </ScrollingTable>
  );
}
