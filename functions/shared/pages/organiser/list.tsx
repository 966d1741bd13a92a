import { sourcesAt } from "../../../../domain/clerk-entry.ts";
import { type ListFilter, listOf, organisationsOf, pageOf } from "../../../../domain/list-view.ts";
import { overviewOf, sum } from "../../../../domain/statistics.ts";
import { type NamedTask, sortTasks } from "../../../../domain/tasks.ts";
import type { Figures } from "../../../../domain/seats.ts";
import type { Arrival } from "../../../../schemas/event-records.ts";
import type { SignUp } from "../../../../schemas/sign-up.ts";
import { actorNames } from "../../organiser/people.ts";
import type { Lines } from "../../organiser/records.ts";
import { actionWords } from "../../words/organiser-actions/catalogue.ts";
import { organiserWords } from "../../words/organiser/catalogue.ts";
import { FilterForm, Pages } from "./filter-form.tsx";
import { OverviewFigures } from "./overview.tsx";
import { addressOf, drawRoom, type Office, roomAddress } from "./room.tsx";
import { SignUpTable } from "./sign-up-rows.tsx";

export interface ListPage {
  office: Office;
  figures: Figures;
  signUps: readonly SignUp[];
  arrivals: readonly Arrival[];
  tasks: readonly NamedTask[];
  lines: Lines;
  filter: ListFilter;
  /** From 1. */
  page: number;
}

/** All sign-ups of an event, or those looked for. */
export function listPage({ office, figures, signUps, arrivals, tasks, lines, filter, page }: ListPage): string {
  const { language, form } = office;
  const words = organiserWords[language];
  const found = listOf(signUps, filter);
  const shown = pageOf(found, page);
  const { open } = sortTasks(tasks, { form, signUps: new Map(signUps.map((one) => [one.id, one])), now: office.now });
  const waitingForClerk = new Set(open.map(({ task }) => task.submissionId));
  const arrived = Map.groupBy(arrivals, ({ submissionId }) => submissionId);
  const address = (to: number) =>
    roomAddress(office, "list", {
      ...(filter.query && { q: filter.query }),
      ...(filter.state && { state: filter.state }),
      ...(filter.organisation && { organisation: filter.organisation }),
      page: String(to),
    });
  return drawRoom({
    office,
    room: "list",
    children: (
      <>
        <OverviewFigures language={language} overview={overviewOf(figures, signUps, arrivals, open.length)} />
        {!office.cancelled && sourcesAt(form, office.now).length > 0 && (
          <p>
            <a href={addressOf(office, "/new")}>{actionWords[language].title}</a>
          </p>
        )}
        <FilterForm office={office} filter={filter} organisations={organisationsOf(signUps, language)} />
        <p role="status">
          {signUps.length === 0
            ? words.list.nobody
            : found.length === 0
              ? words.list.nothing
              : foundLine(office, found)}
        </p>
        {found.length > 0 && (
          <SignUpTable
            office={office}
            rows={shown.rows}
            lines={lines}
            arrivedOf={(id) => arrived.get(id)?.length ?? 0}
            hasTask={(id) => waitingForClerk.has(id)}
            nameOf={actorNames(form, language)}
          />
        )}
        <Pages language={language} page={shown.page} pages={shown.pages} addressOf={address} />
        <h2>{words.list.files}</h2>
        <ul class="files">
          <li>
            <a href={addressOf(office, "/list.xlsx")}>{words.list.xlsx}</a>
          </li>
          <li>
            <a href={addressOf(office, "/list.csv")}>{words.list.csv}</a>
          </li>
        </ul>
      </>
    ),
  });
}

function foundLine({ language }: Office, found: readonly SignUp[]): string {
  const words = organiserWords[language];
  return words.list.found(words.signUps(found.length), words.people(sum(found)));
}
