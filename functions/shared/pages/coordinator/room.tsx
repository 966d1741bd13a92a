import type { ComponentChildren } from "preact";
import { peopleOf } from "../../../../domain/grants/call/people.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords, type Done, type Room } from "../../words/coordinator/words.ts";
import { moment } from "../../words/format.ts";
import { Languages } from "../languages.tsx";
import { drawPage } from "../shell.tsx";

const paths: Record<Room, string> = { overview: "", list: "/list", charts: "/charts" };
const rooms = Object.keys(paths) as Room[];

type Whose = Pick<Coordinating, "key" | "language">;

/** Address of something of the coordinator in the language of the page. */
export const addressOf = ({ key, language }: Whose, path = "", query: Record<string, string> = {}): string =>
  `/coordinate/${key}${path}?${new URLSearchParams({ ...query, lang: language }).toString()}`;

export const roomAddress = (whose: Whose, room: Room): string => addressOf(whose, paths[room]);

/** Names whoever did something: people of the call by name, others by what they are. */
export function actorNames({ form, language }: Pick<Coordinating, "form" | "language">): (id: string) => string {
  const names = new Map(peopleOf(form).map(({ id, name }) => [id, name]));
  const { actor } = coordinatorWords[language];
  const others: Partial<Record<string, string>> = actor;
  return (id) => names.get(id) ?? others[id] ?? id;
}

interface Sheet {
  office: Coordinating;
  room: Room;
  /** What the page is about, when it is not the room as a whole. */
  title?: string;
  /** Before the title of the window, when something is wrong. */
  warning?: string;
  before?: ComponentChildren;
  done?: Done | undefined;
  /** What the page shows, for the links to the other languages. */
  query?: Record<string, string>;
  /** Where it is found, when it answers a form that was posted elsewhere. */
  foundAt?: string;
  children: ComponentChildren;
}

/** The frame of every page of a coordinator: which call, where one is, and whose link it is. */
export function drawRoom(sheet: Sheet): string {
  const { office, room, title, warning = "", before, done, query = {}, foundAt, children } = sheet;
  const { language, form, coordinator, link, now } = office;
  const words = coordinatorWords[language];
  const call = inLanguage(form.title, language);
  const heading = title ?? words.rooms[room];
  return drawPage({
    language,
    title: `${warning}${heading} – ${call}`,
    about: form,
    children: (
      <div class="organiser coordinator">
        <Languages current={language} address={foundAt ?? ""} query={query} />
        {before}
        <p class="event">{call}</p>
        <nav class="rooms" aria-label={words.nav}>
          <ul>
            {rooms.map((one) => (
              <li>
                <a href={roomAddress(office, one)} {...(one === room && { "aria-current": title ? "true" : "page" })}>
                  {words.rooms[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {done && (
          <p class="notice" role="status">
            {words.done[done]}
          </p>
        )}
        <h1>{heading}</h1>
        {children}
        <p class="help">
          {words.asOf(moment(language, now))}
          <br />
          {words.link(coordinator.name, moment(language, link.link.expiresAt))}
        </p>
      </div>
    ),
  });
}
