import type { ComponentChildren } from "preact";
import { isCheckInTime } from "../../../../domain/links.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Conference } from "../../../../schemas/form.ts";
import type { Assignee } from "../../../../schemas/people.ts";
import type { Instant, Language, LinkKey } from "../../../../schemas/values.ts";
import { moment, period } from "../../words/format.ts";
import { actionWords } from "../../words/organiser-actions/catalogue.ts";
import { organiserWords } from "../../words/organiser/catalogue.ts";
import type { Room } from "../../words/organiser/words.ts";
import { Languages } from "../languages.tsx";
import { drawPage } from "../shell.tsx";
import { unbroken } from "../unbroken.ts";

/** Who looks at which event, from which link. Every page of an organiser has these. */
export interface Office {
  language: Language;
  key: LinkKey;
  form: Conference;
  clerk: Assignee;
  /** The event is called off: nothing of it is taken any more. */
  cancelled: boolean;
  /** Until when the link opens. */
  expiresAt: Instant;
  now: Instant;
}

const paths: Record<Room, string> = {
  list: "",
  waitingList: "/waiting-list",
  attendance: "/attendance",
  tasks: "/tasks",
  statistics: "/statistics",
  certificates: "/certificates",
  event: "/event",
};

/** Address of something of the organiser in the language of the page. */
export const addressOf = ({ key, language }: Pick<Office, "key" | "language">, path = "", query = {}): string =>
  `/organise/${key}${path}?${new URLSearchParams({ ...query, lang: language }).toString()}`;

export const roomAddress = (office: Pick<Office, "key" | "language">, room: Room, query = {}): string =>
  addressOf(office, paths[room], query);

/** An event without certificates has no room for them. */
const roomsOf = ({ certificate }: Conference): Room[] =>
  (Object.keys(paths) as Room[]).filter((room) => room !== "certificates" || certificate !== undefined);

interface Sheet {
  office: Office;
  room: Room;
  /** What the page is about, when it is not the room as a whole. */
  title?: string;
  /** Before the title of the window, when something is wrong. */
  warning?: string;
  /** Stands before the heading. */
  before?: ComponentChildren;
  /** Where it is found in the other languages, when it answers a form that was posted elsewhere: `/new`. */
  foundAt?: string;
  children: ComponentChildren;
}

/** The frame of every page of an organiser: which event, where one is, and whose link it is. */
export function drawRoom({ office, room, title, warning = "", before, foundAt, children }: Sheet): string {
  const { language, form, clerk, expiresAt, now } = office;
  const words = organiserWords[language];
  const event = inLanguage(form.title, language);
  const heading = title ?? words.rooms[room];
  return drawPage({
    language,
    title: `${warning}${heading} – ${event}`,
    about: form,
    children: (
      <div class="organiser">
        <Languages current={language} address={foundAt === undefined ? "" : `/organise/${office.key}${foundAt}`} />
        {before}
        <p class="event">{event}</p>
        <p class="help">{unbroken(`${period(language, form.startsAt, form.endsAt)}, ${form.place.name}`)}</p>
        <nav class="rooms" aria-label={words.nav}>
          <ul>
            {roomsOf(form).map((one) => (
              <li>
                <a href={roomAddress(office, one)} {...(one === room && { "aria-current": title ? "true" : "page" })}>
                  {words.rooms[one]}
                </a>
              </li>
            ))}
            {!office.cancelled && isCheckInTime(form, now) && (
              <li>
                <a href={`/check-in/${office.key}?lang=${language}`}>{actionWords[language].attendance.checkIn}</a>
              </li>
            )}
          </ul>
        </nav>
        {office.cancelled && <p class="notice">{words.eventCancelled}</p>}
        <h1>{heading}</h1>
        {children}
        <p class="help">
          {words.asOf(moment(language, now))}
          <br />
          {words.link(clerk.name, moment(language, expiresAt))}
        </p>
      </div>
    ),
  });
}
