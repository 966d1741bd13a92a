import { signUpFields } from "../../../../domain/participants.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Figures } from "../../../../domain/seats.ts";
import { byKind, byOrganisation, perDay, perQuarter, seatFigures, sum, tally } from "../../../../domain/statistics.ts";
import { isLive } from "../../../../domain/self-service.ts";
import type { Arrival } from "../../../../schemas/event-records.ts";
import type { Conference } from "../../../../schemas/form.ts";
import { type SignUp, Source, type SpecialNeeds } from "../../../../schemas/sign-up.ts";
import type { Language } from "../../../../schemas/values.ts";
import { signUpStates } from "../../../../domain/list-view.ts";
import { calendarDate, moment, number } from "../../words/format.ts";
import { organiserWords, statisticsWords } from "../../words/organiser/catalogue.ts";
import { BarTable, ColumnChart, Swatch, tallyRows } from "./chart.tsx";
import { Needs } from "./needs.tsx";
import { drawRoom, type Office, roomAddress } from "./room.tsx";

export interface StatisticsPage {
  office: Office;
  figures: Figures;
  signUps: readonly SignUp[];
  arrivals: readonly Arrival[];
  /** By the id of the sign-up; as long as they are kept. */
  needs: ReadonlyMap<string, SpecialNeeds>;
}

/** As many organisations as a page can show; the list has all of them. */
const topOrganisations = 15;

/** An event in charts, each with its figures in a table. People of cancelled and declined sign-ups count only by state. */
export function statisticsPage({ office, figures, signUps, arrivals, needs }: StatisticsPage): string {
  const { language, form } = office;
  const words = statisticsWords[language];
  const { source, state } = organiserWords[language];
  const live = signUps.filter(isLive);
  const organisations = byOrganisation(live);
  const kinds = byKind(live);
  const expected = sum(signUps.filter(({ status }) => status === "confirmed"));
  const count = tally(signUps, ({ status }) => status);
  const doors = tally(signUps, (signUp) => signUp.source);
  const in_ = { language };
  return drawRoom({
    office,
    room: "statistics",
    children: (
      <>
        <Scope office={office} current="event" />
        <h2>{words.bySession}</h2>
        <SeatBars
          language={language}
          caption={words.bySession}
          label={words.session}
          rows={seatRows(office, figures, signUps)}
        />
        <h2>{words.perDay}</h2>
        <ColumnChart
          {...in_}
          title={words.perDay}
          axis={words.day}
          counted={words.signUps}
          tallies={perDay(signUps)}
          nameOf={(key) => calendarDate(language, key)}
        />
        <h2>{words.byState}</h2>
        <BarTable
          {...in_}
          caption={words.byState}
          label={organiserWords[language].list.state}
          columns={[words.signUps]}
          rows={tallyRows(inOrder(count, signUpStates), (key) => named(state, key))}
        />
        {kinds.length > 0 && (
          <>
            <h2>{words.byKind}</h2>
            <BarTable
              {...in_}
              caption={words.byKind}
              label={words.kind}
              columns={[words.people]}
              rows={tallyRows(kinds, kindName(form, language))}
            />
          </>
        )}
        {organisations.length > 0 && (
          <>
            <h2>{words.byOrganisation}</h2>
            <BarTable
              {...in_}
              caption={words.byOrganisation}
              label={words.organisation}
              columns={[words.people]}
              rows={tallyRows(organisations.slice(0, topOrganisations), (key) => key)}
            />
            {organisations.length > topOrganisations && (
              <p class="help">
                {words.topOf(number(language, topOrganisations), number(language, organisations.length))}
              </p>
            )}
          </>
        )}
        <Needs office={office} signUps={live} needs={needs} />
        <h2>{words.bySource}</h2>
        <BarTable
          {...in_}
          caption={words.bySource}
          label={organiserWords[language].list.columns.source}
          columns={[words.signUps]}
          rows={tallyRows(inOrder(doors, Source.options), (key) => named(source, key))}
        />
        <h2>{organiserWords[language].overview.arrived}</h2>
        <p>{words.arrivals(number(language, arrivals.length), number(language, expected))}</p>
        {arrivals.length > 0 && (
          <ColumnChart
            {...in_}
            title={words.perQuarter}
            axis={words.time}
            counted={words.people}
            tallies={perQuarter(arrivals)}
            nameOf={(key) => moment(language, key)}
          />
        )}
      </>
    ),
  });
}

const named = (names: Partial<Record<string, string>>, key: string): string => names[key] ?? key;

/** Counts in an order of their own; what was never counted is left out. */
const inOrder = (tallies: { key: string; count: number }[], order: readonly string[]) =>
  tallies.toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key));

/** What the form calls a kind of participant. */
export function kindName({ fields }: Pick<Conference, "fields">, language: Language): (key: string) => string {
  const field = fields.find(({ name }) => name === signUpFields.participantKind);
  const options = field?.type === "choice" ? field.options : [];
  const names = new Map(options.map(({ value, label }) => [value, inLanguage(label, language)]));
  return (key) => names.get(key) ?? key;
}

/** Seats of the event and of each session. */
function seatRows({ form, language }: Office, figures: Figures, signUps: readonly SignUp[]): SeatRow[] {
  return seatFigures(form, figures, signUps).map(({ pool, ...seats }) => {
    const session = form.sessions.find(({ id }) => id === pool);
    return {
      label: session ? inLanguage(session.title, language) : statisticsWords[language].event,
      ...seats,
    };
  });
}

export interface SeatRow {
  label: string;
  capacity: number;
  taken: number;
  waiting: number;
}

interface SeatTable {
  language: Language;
  caption: string;
  label: string;
  rows: readonly SeatRow[];
}

/** Taken seats, free ones and people waiting in one bar. */
export function SeatBars({ language, caption, label, rows }: SeatTable) {
  const words = statisticsWords[language];
  const legend = [
    ["taken", words.taken],
    ["free", words.freeSeats],
    ["waiting", words.waiting],
  ] as const;
  return (
    <>
      <p class="help legend">
        {legend.map(([kind, name]) => (
          <span>
            <Swatch class={kind} />
            {name}
          </span>
        ))}
      </p>
      <BarTable
        language={language}
        caption={caption}
        label={label}
        columns={[words.capacity, words.taken, words.waiting]}
        rows={rows.map(({ label, capacity, taken, waiting }) => ({
          label,
          parts: [
            { size: taken, class: "taken" },
            { size: Math.max(0, capacity - taken), class: "free" },
            { size: waiting, class: "waiting" },
          ],
          figures: [capacity, taken, waiting],
        }))}
      />
    </>
  );
}

/** The event, or the programme that it is part of. */
export function Scope({ office, current }: { office: Office; current: "event" | "programme" }) {
  const words = statisticsWords[office.language];
  if (!office.form.programme) return null;
  const scopes = [
    ["event", words.thisEvent, {}],
    ["programme", words.wholeProgramme, { scope: "programme" }],
  ] as const;
  return (
    <nav class="rooms" aria-label={words.scope}>
      <ul>
        {scopes.map(([scope, name, query]) => (
          <li>
            <a href={roomAddress(office, "statistics", query)} {...(scope === current && { "aria-current": "true" })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
