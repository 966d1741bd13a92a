import type { ComponentChildren } from "preact";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { Ranking, RankingEntry } from "../../../../schemas/ranking.ts";
import type { Language } from "../../../../schemas/values.ts";
import { CardTable } from "../../pages/card-table.tsx";
import { money, number } from "../../words/format.ts";
import { listWords } from "../../words/lists/words.ts";

interface Listed {
  language: Language;
  form: GrantCall;
  ranking: Ranking;
}

/** The name of somebody whom the call names, by their id. */
export function nameOf({ approvers, coordinator, secondPerson }: GrantCall, id: string): string {
  const people = [coordinator, secondPerson, ...approvers.flatMap(({ person, deputy }) => [person, deputy])];
  return people.find((person) => person?.id === id)?.name ?? id;
}

/** Points are stored twice over, as a mean of two cards may have a half. */
const pointsOf = (language: Language, { total }: Pick<RankingEntry, "total">): string =>
  total === undefined ? "–" : number(language, total / 2);

/** Where it stands, and that the limit of the year is why. */
function placeOf(language: Language, { place, overLimit }: RankingEntry): string {
  const { places, overLimit: why } = listWords[language];
  return overLimit ? `${places[place]} (${why})` : places[place];
}

interface Table extends Listed {
  /** A last column of one's own. */
  extra?: { label: string; cell: (entry: RankingEntry) => ComponentChildren };
  /** The last row, such as one of sums. */
  foot?: readonly ComponentChildren[];
}

/** Every row of a list. */
export function ListTable({ language, form, ranking, extra, foot }: Table) {
  const words = listWords[language];
  const { columns } = words;
  const rows = ranking.entries.map((entry) => [
    entry.position,
    <Whose language={language} form={form} entry={entry} />,
    <>
      {pointsOf(language, entry)}
      {entry.lot !== undefined && <span class="help"> {words.lot(entry.lot)}</span>}
    </>,
    money(language, entry.requested),
    <>
      {money(language, entry.amount)} <span class="help">{placeOf(language, entry)}</span>
    </>,
    ...(extra ? [extra.cell(entry)] : []),
  ]);
  return (
    <CardTable
      caption={words.list}
      columns={[
        { label: columns.position },
        { label: columns.applicant, heads: true },
        { label: columns.points, figure: true },
        { label: columns.requested, figure: true },
        { label: columns.proposed, figure: true },
        ...(extra ? [{ label: extra.label }] : []),
      ]}
      rows={rows}
      {...(foot && { foot })}
    />
  );
}

/** Who wants to do what, and who changed the row against the rule. */
function Whose({ language, form, entry }: Omit<Listed, "ranking"> & { entry: RankingEntry }) {
  const { applicant, reference, title, override } = entry;
  return (
    <>
      <strong>{applicant}</strong> <span class="reference">{reference}</span>
      <br />
      {title}
      {override && (
        <p class="help">
          {listWords[language].changedBy(nameOf(form, override.by), nameOf(form, override.agreedBy))}: {override.reason}
        </p>
      )}
    </>
  );
}
