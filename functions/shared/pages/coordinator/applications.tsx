import {
  amountFor,
  type ApplicationFilter,
  applicantName,
  applicationList,
  projectTitle,
  sorts,
} from "../../../../domain/grants/call/application-list.ts";
import { byStatus } from "../../../../domain/grants/call/figures.ts";
import type { Application } from "../../../../schemas/application.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords } from "../../words/coordinator/words.ts";
import { day, money, number } from "../../words/format.ts";
import { CardTable } from "../card-table.tsx";
import { SearchForm } from "../search-form.tsx";
import { addressOf, roomAddress } from "./room.tsx";

interface Shown {
  office: Coordinating;
  applications: readonly Application[];
  filter: ApplicationFilter;
}

function Filter({ office, applications, filter }: Shown) {
  const { language } = office;
  const { applications: words, status: names } = coordinatorWords[language];
  const states = byStatus(applications).map(({ key, count }) => ({
    value: key,
    label: `${nameOf(names, key)} (${number(language, count)})`,
  }));
  return (
    <SearchForm
      language={language}
      words={words}
      query={filter.query}
      selects={[
        {
          name: "status",
          label: words.status,
          options: [{ value: "", label: words.all }, ...states],
          chosen: filter.status,
        },
        {
          name: "sort",
          label: words.sort,
          options: sorts.map((sort) => ({ value: sort, label: words.sorts[sort] })),
          chosen: filter.sort,
        },
      ]}
      all={filter.query !== "" || filter.status !== "" ? roomAddress(office, "overview") : undefined}
    />
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
