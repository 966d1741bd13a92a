import { inLanguage } from "../../../../domain/public-form.ts";
import type { AuditRecord } from "../../../../schemas/audit.ts";
import { moment } from "../../words/format.ts";
import { signUpWords } from "../../words/organiser/catalogue.ts";
import type { Office } from "./room.tsx";
import { ScrollingTable } from "./table.tsx";

interface Happened {
  office: Office;
  history: readonly AuditRecord[];
  nameOf: (id: string) => string;
}

/** What happened to a sign-up, when and by whom. */
export function History({ office: { language, form }, history, nameOf }: Happened) {
  const words = signUpWords[language].signUp;
  if (history.length === 0) return <p>{words.none}</p>;
  const actions: Partial<Record<string, string>> = words.action;
  const what = ({ action, session }: AuditRecord) => {
    const name = actions[action] ?? words.otherAction;
    const about = form.sessions.find(({ id }) => id === session);
    return about ? words.inSession(name, inLanguage(about.title, language)) : name;
  };
  return (
    <ScrollingTable caption={words.history} columns={Object.values(words.historyColumns)}>
      {history.map((record) => (
        <tr>
          <td>{moment(language, record.at)}</td>
          <td>{what(record)}</td>
          <td>{nameOf(record.actor)}</td>
        </tr>
      ))}
    </ScrollingTable>
  );
}
