import * as z from "zod/mini";
import type { AuditRecord } from "../../../../schemas/audit.ts";
import { TimedStep } from "../../../../schemas/grant-step.ts";
import type { Language } from "../../../../schemas/values.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import { historyWords } from "../../words/coordinator/history.ts";
import { coordinatorWords } from "../../words/coordinator/words.ts";
import { moment, money } from "../../words/format.ts";
import { stepNames } from "../../words/step-names/words.ts";
import { ScrollingTable } from "../organiser/table.tsx";
import { actorNames } from "./room.tsx";

/** What a record names, in words: a step, a state, an amount, a person, and the reason that was given. */
function detailOf(language: Language, { action, detail }: AuditRecord, nameOf: (id: string) => string) {
  if (detail === undefined) return undefined;
  const [first = "", ...rest] = detail.split(" ");
  const step = z.safeParse(TimedStep, first).data;
  const states: Partial<Record<string, string>> = coordinatorWords[language].status;
  const after = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  switch (action) {
    case "awarded":
    case "moneyReleased":
      return money(language, Number(detail));
    case "replaced":
      return nameOf(first) + after;
    case "moved":
      return states[detail] ?? detail;
    case "changed":
      return historyWords[language].change[detail] ?? detail;
    default:
      return step ? stepNames[language][step] + after : (states[detail] ?? detail);
  }
}

/** What happened to an application: when, what, and by whom. */
export function History({ office, history }: { office: Coordinating; history: readonly AuditRecord[] }) {
  const { language } = office;
  const { history: caption, columns, nothing } = coordinatorWords[language].application;
  const nameOf = actorNames(office);
  if (history.length === 0) return <p>{nothing}</p>;
  const { action: names, other } = historyWords[language];
  const actions: Partial<Record<string, string>> = names;
  return (
    <ScrollingTable caption={caption} columns={[columns.when, columns.what, columns.who]}>
      {history.map((record) => (
        <tr>
          <td>{moment(language, record.at)}</td>
          <td>{[actions[record.action] ?? other, detailOf(language, record, nameOf)].filter(Boolean).join(": ")}</td>
          <td>{nameOf(record.actor)}</td>
        </tr>
      ))}
    </ScrollingTable>
  );
}
