import { type Expected, expectedOf, organisationName, pageOf } from "../../../../domain/list-view.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import { finder } from "../../../../domain/search.ts";
import type { Arrival } from "../../../../schemas/event-records.ts";
import type { FieldError } from "../../../../schemas/problem.ts";
import type { SignUp } from "../../../../schemas/sign-up.ts";
import { moment, number } from "../../words/format.ts";
import { actionWords } from "../../words/organiser-actions/catalogue.ts";
import { eventWords, organiserWords } from "../../words/organiser/catalogue.ts";
import { ErrorSummary } from "../error-summary.tsx";
import { filling, ticked, type Values } from "../filling.ts";
import { Done } from "./done.tsx";
import { Pages } from "./filter-form.tsx";
import { addressOf, drawRoom, type Office, roomAddress } from "./room.tsx";

export interface AttendancePage {
  office: Office;
  signUps: readonly SignUp[];
  arrivals: readonly Arrival[];
  query: string;
  /** One of the event's sessions, or "" for the whole event. */
  session: string;
  /** From 1. */
  page: number;
  done?: string | undefined;
  /** What was ticked (`arrived`) and could not be saved. */
  values?: Values;
  errors?: readonly FieldError[];
}

/** Everybody who is expected, with a box to tick for each: signatures from paper are typed back here. */
export function attendancePage(attendance: AttendancePage): string {
  const { office, signUps, arrivals, query, session } = attendance;
  const { language } = office;
  const words = eventWords[language].attendance;
  const filled = filling(language, attendance.values ?? {}, attendance.errors ?? []);
  const all = expectedOf(signUps, language, session || undefined);
  const finds = finder(query);
  const found = all.filter(({ name = "", signUp }) =>
    finds([name, organisationName(signUp) ?? "", signUp.reference, signUp.reference.replaceAll("-", "")]),
  );
  const shown = pageOf(found, attendance.page);
  const present = new Map(arrivals.map((arrival) => [`${arrival.submissionId}#${arrival.participant}`, arrival]));
  const here = all.filter((one) => present.has(idOf(one))).length;
  const asked = { ...(session && { session }), ...(query && { q: query }) };
  return drawRoom({
    office,
    room: "attendance",
    warning: filled.errors.length > 0 ? filled.words.form.errorPrefix : "",
    before: <ErrorSummary filling={filled} nameOf={() => undefined} />,
    children: (
      <>
        <Done language={language} done={attendance.done} />
        <p class="text">{words.lead}</p>
        <p>
          <a href={addressOf(office, "/attendance.pdf", session ? { session } : {})}>{words.print}</a>
        </p>
        <Choice office={office} query={query} session={session} />
        <p role="status">
          {all.length === 0
            ? words.nobody
            : found.length === 0
              ? words.nobodyFound
              : words.soFar(number(language, here), number(language, all.length))}
        </p>
        {found.length > 0 && (
          <form method="post" action={addressOf(office, "/attendance", { ...asked, page: String(shown.page) })}>
            <table class="ticks">
              <caption class="visually-hidden">{words.caption}</caption>
              <thead>
                <tr>
                  {Object.values(words.columns).map((column) => (
                    <th scope="col">{column}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.rows.map((expected) => (
                  <Row
                    office={office}
                    expected={expected}
                    arrival={present.get(idOf(expected))}
                    ticked={ticked(filled, "arrived", idOf(expected))}
                  />
                ))}
              </tbody>
            </table>
            <div class="send">
              <button class="primary">{words.send}</button>
              {shown.pages > 1 && <p class="help">{words.pageOnly}</p>}
            </div>
          </form>
        )}
        {shown.rows.map((expected) => (
          <Undo office={office} expected={expected} arrival={present.get(idOf(expected))} />
        ))}
        <Pages
          language={language}
          page={shown.page}
          pages={shown.pages}
          addressOf={(to) => roomAddress(office, "attendance", { ...asked, page: String(to) })}
        />
      </>
    ),
  });
}

/** A person as a form post names them. */
const idOf = ({ signUp, person }: Expected): string => `${signUp.id}#${person}`;

function Choice({ office, query, session }: { office: Office; query: string; session: string }) {
  const { language, form } = office;
  const words = eventWords[language].attendance;
  return (
    <form method="get" class="filter" role="search" aria-label={words.search}>
      <input type="hidden" name="lang" value={language} />
      <div class="field">
        <label for="q">{words.search}</label>
        <input type="search" id="q" name="q" value={query} maxLength={200} autoComplete="off" />
      </div>
      {form.sessions.length > 0 && (
        <div class="field">
          <label for="session">{words.session}</label>
          <select id="session" name="session">
            <option value="">{words.wholeEvent}</option>
            {form.sessions.map(({ id, title }) => (
              <option value={id} selected={id === session}>
                {inLanguage(title, language)}
              </option>
            ))}
          </select>
        </div>
      )}
      <p class="buttons">
        <button>{words.show}</button>
      </p>
    </form>
  );
}

const undoOf = ({ signUp, person }: Expected): string => `undo-${signUp.id}-${person}`;

/** Takes a tick back. A form cannot stand inside another: its button is in the table, and names it. */
function Undo({ office, expected, arrival }: Omit<AttendanceRow, "ticked">) {
  if (!arrival) return null;
  const { key, language } = office;
  return (
    <form method="post" id={undoOf(expected)} action={`/check-in/${key}/undo?lang=${language}`}>
      <input type="hidden" name="submissionId" value={expected.signUp.id} />
      <input type="hidden" name="participant" value={expected.person} />
      <input type="hidden" name="arrivedAt" value={arrival.at} />
      <input type="hidden" name="back" value="attendance" />
    </form>
  );
}

interface AttendanceRow {
  office: Office;
  expected: Expected;
  arrival: Arrival | undefined;
  ticked: boolean;
}

function Row({ office, expected, arrival, ticked }: AttendanceRow) {
  const { language } = office;
  const { signUp } = expected;
  const name = expected.name ?? organiserWords[language].list.nameMissing;
  const id = `person-${signUp.id}-${expected.person}`;
  return (
    <tr>
      <td>
        {arrival ? (
          <span class="delivered">
            <span aria-hidden="true">✓ </span>
            {organiserWords[language].here(
              moment(language, arrival.at),
              organiserWords[language].method[arrival.method],
            )}{" "}
            <button form={undoOf(expected)}>
              {actionWords[language].attendance.undo}
              <span class="visually-hidden">{`: ${name}, ${signUp.reference}`}</span>
            </button>
          </span>
        ) : (
          <span class="option">
            <input type="checkbox" id={id} name="arrived" value={idOf(expected)} checked={ticked} />
          </span>
        )}
      </td>
      <th scope="row">
        {arrival ? (
          name
        ) : (
          <label for={id}>
            {name}
            <span class="visually-hidden">{`, ${signUp.reference}`}</span>
          </label>
        )}
      </th>
      <td>{organisationName(signUp) ?? "–"}</td>
      <td>
        <a href={addressOf(office, `/sign-ups/${signUp.id}`)}>{signUp.reference}</a>
      </td>
    </tr>
  );
}
