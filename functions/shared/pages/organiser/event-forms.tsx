import type { ComponentChildren } from "preact";
import type { EventOrder } from "../../../../domain/event-change.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Figures } from "../../../../domain/seats.ts";
import { type Instant, type Language, timeZone } from "../../../../schemas/values.ts";
import { moment, number } from "../../words/format.ts";
import { eventWords } from "../../words/organiser/catalogue.ts";
import { Annotations, RequiredMark } from "../annotations.tsx";
import { described, type Filling, idOf, typed } from "../filling.ts";
import { addressOf, type Office } from "./room.tsx";

/** What a control of the event is called, where a mistake is listed. */
export function eventFieldName(language: Language): (field: string) => string | undefined {
  const { move, close, capacity, cancel } = eventWords[language];
  const names: Partial<Record<string, string>> = {
    startsAt: move.startsAt,
    endsAt: move.endsAt,
    placeName: move.placeName,
    placeAddress: move.placeAddress,
    closesAt: close.closesAt,
    capacity: capacity.capacity,
    session: capacity.pool,
    confirmation: cancel.confirmation,
  };
  return (field) => names[field];
}

interface EventForm {
  office: Office;
  filling: Filling;
}

interface Action extends EventForm {
  action: EventOrder["action"];
  title: string;
  help: string;
  children: ComponentChildren;
}

/** One form of several on the page. Its sequence is that of the event as it was read: a change made meanwhile wins. */
function ActionForm({ office, filling, action, title, help, children }: Action) {
  const open = typed(filling, "action") === action;
  return (
    <details class={action === "cancel" ? "change cancel" : "change"} open={open}>
      <summary>{title}</summary>
      <form method="post" action={addressOf(office, "/event")} noValidate>
        <input type="hidden" name="action" value={action} />
        <input type="hidden" name="revision" value={office.form.sequence} />
        <p class="text">{help}</p>
        {children}
      </form>
    </details>
  );
}

interface Box {
  filling: Filling;
  name: string;
  label: string;
  /** What stands in the box unless something else was typed. */
  value: string;
  help?: string;
  attributes: Record<string, string | number>;
}

const TextBox = ({ filling, name, label, value, help = "", attributes }: Box) => (
  <div class="field">
    <label for={idOf(name)}>
      {label}
      <RequiredMark />
    </label>
    <Annotations filling={filling} name={name} help={help} />
    <input
      id={idOf(name)}
      name={name}
      value={Object.hasOwn(filling.values, name) ? typed(filling, name) : value}
      required
      autoComplete="off"
      {...attributes}
      {...described(filling, name, help)}
    />
  </div>
);

const localClock = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
/** What clocks in Poland show, as a control for date and time takes it: `2027-03-05T15:00`. */
export const localTime = (instant: Instant): string => localClock.format(new Date(instant)).replace(" ", "T");

/** A new date or place for the event. */
export function MoveEvent({ office, filling, moves }: EventForm & { moves: number }) {
  const { form, language } = office;
  const words = eventWords[language].move;
  const time = { type: "datetime-local", class: "middle" };
  const text = { type: "text", maxLength: 200 };
  const announced = moves > 0 ? [eventWords[language].changed(moves)] : [];
  const help = [words.help, words.closes(moment(language, form.closesAt)), ...announced].join(" ");
  return (
    <ActionForm office={office} filling={filling} action="move" title={words.title} help={help}>
      <TextBox
        filling={filling}
        name="startsAt"
        label={words.startsAt}
        value={localTime(form.startsAt)}
        help={words.timeHelp}
        attributes={time}
      />
      <TextBox
        filling={filling}
        name="endsAt"
        label={words.endsAt}
        value={localTime(form.endsAt)}
        help={words.timeHelp}
        attributes={time}
      />
      <TextBox filling={filling} name="placeName" label={words.placeName} value={form.place.name} attributes={text} />
      <TextBox
        filling={filling}
        name="placeAddress"
        label={words.placeAddress}
        value={form.place.address}
        attributes={text}
      />
      <button class="primary">{words.send}</button>
    </ActionForm>
  );
}

/** Another close of sign-ups, of which nobody needs to be told. */
export function ChangeClose({ office, filling }: EventForm) {
  const { form, language, now } = office;
  const words = eventWords[language].close;
  const help = words.help(moment(language, form.closesAt), form.closesAt <= now);
  return (
    <ActionForm office={office} filling={filling} action="close" title={words.title} help={help}>
      <TextBox
        filling={filling}
        name="closesAt"
        label={words.closesAt}
        value={localTime(form.closesAt)}
        help={eventWords[language].move.timeHelp}
        attributes={{ type: "datetime-local", class: "middle" }}
      />
      <button class="primary">{words.send}</button>
    </ActionForm>
  );
}

interface Capacity extends EventForm {
  figures: Figures;
  taken: number;
}

/** More or fewer seats, of the event or of a session. */
export function ChangeCapacity({ office, filling, figures, taken }: Capacity) {
  const { form, language } = office;
  const words = eventWords[language].capacity;
  const event = `${words.event} (${number(language, figures.counter.capacity)})`;
  return (
    <ActionForm
      office={office}
      filling={filling}
      action="capacity"
      title={words.title}
      help={words.help(number(language, taken))}
    >
      {form.sessions.length > 0 && (
        <div class="field">
          <label for="session">{words.pool}</label>
          <Annotations filling={filling} name="session" help="" />
          <select id="session" name="session" {...described(filling, "session", "")}>
            <option value="">{event}</option>
            {form.sessions.map(({ id, title }) => (
              <option value={id} selected={typed(filling, "session") === id}>
                {`${inLanguage(title, language)} (${number(language, figures.sessions[id]?.capacity ?? 0)})`}
              </option>
            ))}
          </select>
        </div>
      )}
      <TextBox
        filling={filling}
        name="capacity"
        label={words.capacity}
        value={String(figures.counter.capacity)}
        attributes={{ type: "text", inputMode: "numeric", class: "short", maxLength: 6 }}
      />
      <button class="primary">{words.send}</button>
    </ActionForm>
  );
}

/** Takes the name of the event, so that no stray press cancels it. */
export function CancelEvent({ office, filling, concerned }: EventForm & { concerned: number }) {
  const { form, language } = office;
  const words = eventWords[language].cancel;
  return (
    <ActionForm office={office} filling={filling} action="cancel" title={words.title} help={words.help(concerned)}>
      <TextBox
        filling={filling}
        name="confirmation"
        label={words.confirmation}
        value=""
        help={inLanguage(form.title, language)}
        attributes={{ type: "text", maxLength: 4000 }}
      />
      <button class="danger">{words.send}</button>
    </ActionForm>
  );
}
