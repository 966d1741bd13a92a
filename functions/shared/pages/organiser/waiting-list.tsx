import { seatFigures, type SeatFigures } from "../../../../domain/statistics.ts";
import type { Figures } from "../../../../domain/seats.ts";
import { mostPassedOver } from "../../../../domain/waiting-line.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { WaitingEntry } from "../../../../schemas/event-records.ts";
import type { SignUp } from "../../../../schemas/sign-up.ts";
import type { Lines } from "../../organiser/records.ts";
import { moment, number } from "../../words/format.ts";
import { signUpWords } from "../../words/organiser/catalogue.ts";
import { addressOf, drawRoom, type Office } from "./room.tsx";
import { peopleLine } from "./sign-up-rows.tsx";
import { ScrollingTable } from "./table.tsx";

export interface WaitingListPage {
  office: Office;
  figures: Figures;
  /** Everybody who waits or was offered a seat, at least. */
  signUps: readonly SignUp[];
  lines: Lines;
}

/** Who waits for a seat at the event and in each session, in order, and the rule that the order follows. */
export function waitingListPage({ office, figures, signUps, lines }: WaitingListPage): string {
  const { language, form } = office;
  const words = signUpWords[language].waiting;
  const byId = new Map(signUps.map((signUp) => [signUp.id, signUp]));
  const isBusy = ({ pool }: SeatFigures) =>
    pool === "event" || lines.has(pool) || signUps.some((signUp) => offeredUntil(signUp, pool) !== undefined);
  const all = seatFigures(form, figures, signUps);
  const [busy, quiet] = [all.filter(isBusy), all.filter((seats) => !isBusy(seats))];
  const [lead, ...rules] = [
    words.lead,
    ...words.rule(number(language, mostPassedOver), number(language, form.offerWorkingHours)),
  ];
  return drawRoom({
    office,
    room: "waitingList",
    children: (
      <>
        <p class="text">{lead}</p>
        <ol class="rule">
          {rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ol>
        {busy.map((seats) => (
          <Line office={office} seats={seats} line={lines.get(seats.pool) ?? []} byId={byId} />
        ))}
        {quiet.length > 0 && (
          <>
            <h2>{words.noLine}</h2>
            <ul>
              {quiet.map((seats) => (
                <li>
                  {titleOf(office, seats.pool)}
                  <span class="help">{words.freeSeats(freeOf(seats))}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}

const freeOf = ({ capacity, taken }: SeatFigures) => Math.max(0, capacity - taken);

function titleOf({ form, language }: Office, pool: string): string {
  const session = form.sessions.find(({ id }) => id === pool);
  return session ? inLanguage(session.title, language) : signUpWords[language].waiting.event;
}

interface OneLine {
  office: Office;
  seats: SeatFigures;
  line: readonly WaitingEntry[];
  byId: ReadonlyMap<string, SignUp>;
}

function Line({ office, seats, line, byId }: OneLine) {
  const { language } = office;
  const words = signUpWords[language].waiting;
  const title = titleOf(office, seats.pool);
  const { position, participants, seats: people, since, passedOver, number: entryNumber } = words.columns;
  // Sessions can be swapped later, so the sign-up does not say since when it waits for one.
  const isEvent = seats.pool === "event";
  const columns = [position, participants, people, ...(isEvent ? [since] : []), passedOver, entryNumber];
  return (
    <section>
      <h2>{title}</h2>
      <p>{words.freeSeats(freeOf(seats))}</p>
      {line.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <ScrollingTable caption={title} columns={columns}>
          {line.map((entry, index) => {
            const signUp = byId.get(entry.submissionId);
            return (
              <tr>
                <td>{number(language, index + 1)}</td>
                <th scope="row">
                  <a href={addressOf(office, `/sign-ups/${entry.submissionId}`)}>
                    {signUp ? peopleLine(language, signUp) : entry.submissionId}
                  </a>
                  {signUp && <span class="help">{signUp.reference}</span>}
                  {entry.passedOver >= mostPassedOver && <span class="help">{words.gathering}</span>}
                </th>
                <td>{number(language, entry.seats)}</td>
                {isEvent && <td>{signUp ? moment(language, signUp.submittedAt) : "–"}</td>}
                <td>{number(language, entry.passedOver)}</td>
                <td>{number(language, entry.waitingNumber)}</td>
              </tr>
            );
          })}
        </ScrollingTable>
      )}
      <Offers office={office} pool={seats.pool} signUps={[...byId.values()]} />
    </section>
  );
}

/** Seats that are kept for somebody who has not answered yet. */
function Offers({ office, pool, signUps }: { office: Office; pool: string; signUps: readonly SignUp[] }) {
  const { language } = office;
  const { offers, offerColumns } = signUpWords[language].waiting;
  const offered = signUps
    .flatMap((signUp) => {
      const until = offeredUntil(signUp, pool);
      return until === undefined ? [] : [{ signUp, until }];
    })
    .toSorted((one, other) => (one.until < other.until ? -1 : 1));
  if (offered.length === 0) return null;
  return (
    <>
      <h3>{offers}</h3>
      <ScrollingTable caption={offers} columns={Object.values(offerColumns)}>
        {offered.map(({ signUp, until }) => (
          <tr>
            <th scope="row">
              <a href={addressOf(office, `/sign-ups/${signUp.id}`)}>{peopleLine(language, signUp)}</a>
              <span class="help">{signUp.reference}</span>
            </th>
            <td>{number(language, signUp.participants.length)}</td>
            <td>{moment(language, until)}</td>
          </tr>
        ))}
      </ScrollingTable>
    </>
  );
}

function offeredUntil(signUp: SignUp, pool: string): string | undefined {
  if (pool === "event") return signUp.status === "offered" ? signUp.offerExpiresAt : undefined;
  const place = signUp.sessions[pool];
  return place?.status === "offered" ? place.offerExpiresAt : undefined;
}
