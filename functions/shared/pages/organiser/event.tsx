import { type Figures, takenOf } from "../../../../domain/seats.ts";
import type { EventChange } from "../../../../schemas/event-records.ts";
import type { FieldError } from "../../../../schemas/problem.ts";
import { eventWords } from "../../words/organiser/catalogue.ts";
import { EmbedLink } from "../embed-link.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { filling, type Values } from "../filling.ts";
import { CancelEvent, ChangeCapacity, ChangeClose, eventFieldName, MoveEvent } from "./event-forms.tsx";
import { Done } from "./done.tsx";
import { addressOf, drawRoom, type Office } from "./room.tsx";

export interface EventPage {
  office: Office;
  figures: Figures;
  /** People who would be told that the event is moved or cancelled. */
  concerned: number;
  /** Every change of the event so far. */
  changes: readonly EventChange[];
  /** What the address says was done a moment ago, and the sequence of that change. */
  done?: string | undefined;
  of?: string | undefined;
  /** What became of an order that was not carried out. */
  notice?: "unchanged" | "changedMeanwhile";
  /** What was posted and is wrong: `action` says by which form. */
  values?: Values;
  errors?: readonly FieldError[];
}

const movesAmong = (changes: readonly EventChange[]) => changes.filter(({ kind }) => kind === "moved").length;
const doneOf = { moved: "move", close: "close", capacity: "capacity", cancelled: "cancel" } as const;

/** What was done, if the event was indeed changed so. */
const wasDone = ({ changes, done, of }: EventPage): string | undefined =>
  changes.some(({ kind, sequence }) => doneOf[kind] === done && String(sequence) === of) ? done : undefined;

/** Where an organiser changes the event. */
export function eventPage(page: EventPage): string {
  const { office, figures, concerned } = page;
  const { language, form } = office;
  const words = eventWords[language];
  const filled = filling(language, page.values ?? {}, page.errors ?? []);
  const taken = takenOf(figures);
  const { cancelled } = office;
  const over = office.now >= form.endsAt;
  return drawRoom({
    office,
    room: "event",
    warning: filled.errors.length > 0 ? filled.words.form.errorPrefix : "",
    before: <ErrorSummary filling={filled} nameOf={eventFieldName(language)} />,
    children: (
      <>
        <Done language={language} done={wasDone(page)} />
        {page.notice && (
          <p class="notice" role="status">
            {words[page.notice]}
          </p>
        )}
        {!cancelled && !over && (
          <>
            <MoveEvent office={office} filling={filled} moves={movesAmong(page.changes)} />
            <ChangeClose office={office} filling={filled} />
            <ChangeCapacity office={office} filling={filled} figures={figures} taken={taken} />
          </>
        )}
        {!cancelled && (
          <section>
            <h2>{words.checkIn.title}</h2>
            <p class="text">{words.checkIn.help}</p>
            <form method="post" action={addressOf(office, "/check-in-links")}>
              <button>{words.checkIn.send}</button>
            </form>
          </section>
        )}
        {!cancelled && !over && <EmbedLink formId={form.id} language={language} />}
        {!cancelled && !over && <CancelEvent office={office} filling={filled} concerned={concerned} />}
      </>
    ),
  });
}
