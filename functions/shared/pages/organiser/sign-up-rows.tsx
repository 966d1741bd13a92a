import { organisationName } from "../../../../domain/list-view.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { SignUp } from "../../../../schemas/sign-up.ts";
import type { Language } from "../../../../schemas/values.ts";
import type { Lines } from "../../organiser/records.ts";
import { number } from "../../words/format.ts";
import { organiserWords } from "../../words/organiser/catalogue.ts";
import { addressOf, type Office } from "./room.tsx";
import { reasonsInSession, reasonsOf, State } from "./standing.tsx";

export interface SignUpRows {
  office: Office;
  rows: readonly SignUp[];
  lines: Lines;
  /** How many people of a sign-up came. */
  arrivedOf: (id: string) => number;
  /** A letter or a call waits for a clerk. */
  hasTask: (id: string) => boolean;
  nameOf: (id: string) => string;
}

/** People of a sign-up in one line: those named, and how many are not. */
export function peopleLine(language: Language, { participants }: Pick<SignUp, "participants">): string {
  const words = organiserWords[language].list;
  const names = participants.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const missing = participants.length - names.length;
  if (names.length === 0 && missing === 1) return words.nameMissing;
  return [names.join(", "), missing > 0 ? words.namesMissing(missing) : ""].filter(Boolean).join(" ");
}

/**
 * A table on a desk, a card for each sign-up on a telephone. The roles are said outright, as what a style lays out
 * differently is no table any more for some programs that read aloud.
 */
export function SignUpTable(table: SignUpRows) {
  const { language } = table.office;
  const { columns, caption } = organiserWords[language].list;
  return (
    <table class="cards" role="table">
      <caption class="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {Object.values(columns).map((column) => (
            <th role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {table.rows.map((signUp) => (
          <Row {...table} signUp={signUp} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ office, signUp, lines, arrivedOf, hasTask, nameOf }: SignUpRows & { signUp: SignUp }) {
  const { language } = office;
  const words = organiserWords[language];
  const { columns } = words.list;
  const { participants, status, source } = signUp;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={addressOf(office, `/sign-ups/${signUp.id}`)}>{peopleLine(language, signUp)}</a>
        <span class="help">{signUp.reference}</span>
        {participants.length > 1 && <span class="help">{words.people(participants.length)}</span>}
      </th>
      <td role="cell" data-label={columns.organisation}>
        {organisationName(signUp) ?? "–"}
      </td>
      <td role="cell" data-label={columns.state}>
        <State language={language} status={status} />
        {reasonsOf(office, signUp, lines, nameOf).map((reason) => (
          <span class="help">{reason}</span>
        ))}
        <Sessions office={office} signUp={signUp} lines={lines} />
      </td>
      <td role="cell" data-label={columns.source}>
        {words.source[source]}
      </td>
      <td role="cell" data-label={columns.arrived}>
        {status === "confirmed"
          ? words.list.arrived(number(language, arrivedOf(signUp.id)), number(language, participants.length))
          : "–"}
      </td>
      <td role="cell" data-label={columns.letters}>
        {signUp.bouncedAt !== undefined && <span class="bounced">{words.list.bounced}</span>}
        {signUp.bouncedAt === undefined && (hasTask(signUp.id) || signUp.email === undefined) && (
          <span class={hasTask(signUp.id) ? "to-do" : undefined}>{words.list.toPrint}</span>
        )}
        {signUp.bouncedAt === undefined && !hasTask(signUp.id) && signUp.email !== undefined && words.list.inOrder}
      </td>
    </tr>
  );
}

/** Sessions that are not simply confirmed, as somebody will ask why. */
function Sessions({ office, signUp, lines }: Pick<SignUpRows, "office" | "lines"> & { signUp: SignUp }) {
  const { form, language } = office;
  const words = organiserWords[language];
  return (
    <>
      {form.sessions.map(({ id, title }) => {
        const place = signUp.sessions[id];
        if (!place || place.status === "confirmed") return null;
        const reasons = reasonsInSession(office, place, id, signUp, lines);
        return (
          <span class="help">{`${inLanguage(title, language)}: ${[words.place[place.status], ...reasons].join(", ")}`}</span>
        );
      })}
    </>
  );
}
