import {
  amountFor,
  type ApplicationFilter,
  applicantName,
  applicationList,
  projectTitle,
  sorts,
} from "../../../../domain/grants/application-list.ts";
import { byStatus } from "../../../../domain/grants/call-figures.ts";
import type { Application } from "../../../../schemas/application.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords } from "../../words/coordinator/words.ts";
import { day, money, number } from "../../words/format.ts";
import { CardTable } from "../card-table.tsx";
import { addressOf, roomAddress } from "./room.tsx";

interface Shown {
  office: Coordinating;
  applications: readonly Application[];
  filter: ApplicationFilter;
}

/** Search, state and order, as a plain form whose answer can be bookmarked. */
function Filter({ office, applications, filter }: Shown) {
  const { language } = office;
  const { applications: words, status: names } = coordinatorWords[language];
  return (
    <form method="get" class="filter" role="search" aria-label={words.search}>
      <input type="hidden" name="lang" value={language} />
      <div class="field">
        <label for="q">{words.query}</label>
        <input
          type="search"
          id="q"
          name="q"
          value={filter.query}
          maxLength={200}
          autoComplete="off"
          aria-describedby="q-help"
        />
      </div>
      <div class="field">
        <label for="status">{words.status}</label>
        <select id="status" name="status">
          <option value="">{words.all}</option>
          {byStatus(applications).map(({ key, count }) => (
            <option value={key} selected={key === filter.status}>
              {`${nameOf(names, key)} (${number(language, count)})`}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="sort">{words.sort}</label>
        <select id="sort" name="sort">
          {sorts.map((sort) => (
            <option value={sort} selected={sort === filter.sort}>
              {words.sorts[sort]}
            </option>
          ))}
        </select>
      </div>
      <p class="help" id="q-help">
        {words.queryHelp}
      </p>
      <p class="buttons">
        <button class="primary">{words.show}</button>
        {(filter.query !== "" || filter.status !== "") && <a href={roomAddress(office, "overview")}>{words.showAll}</a>}
      </p>
    </form>
  );
}

const nameOf = (names: Partial<Record<string, string>>, key: string): string => names[key] ?? key;

/** All applications of a call, or those looked for. */
export function Applications({ office, applications, filter }: Shown) {
  const { language } = office;
  const words = coordinatorWords[language];
  const { columns, title, none, nothing } = words.applications;
  const shown = applicationList(applications, filter);
  return (
    <section>
      <h2 id="applications">{title}</h2>
      {applications.length > 0 && <Filter office={office} applications={applications} filter={filter} />}
      <p role="status">{applications.length === 0 ? none : shown.length === 0 ? nothing : words.count(shown.length)}</p>
      {shown.length > 0 && (
        <CardTable
          caption={title}
          headed
          columns={[
            { label: columns.reference },
            { label: columns.applicant, heads: true },
            { label: columns.title },
            { label: columns.requested, figure: true },
            { label: columns.status },
            { label: columns.points, figure: true },
            { label: columns.amount, figure: true },
            { label: columns.since },
          ]}
          rows={shown.map((application) => {
            const { id, reference, requestedAmount, status, score, since } = application;
            const amount = amountFor(application);
            return [
              <a href={addressOf(office, `/applications/${id}`)}>{reference}</a>,
              applicantName(application),
              projectTitle(application),
              money(language, requestedAmount),
              words.status[status],
              score ? number(language, score.total / 2) : "–",
              amount === undefined ? "–" : money(language, amount),
              day(language, since),
            ];
          })}
        />
      )}
    </section>
  );
}
