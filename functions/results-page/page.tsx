import type { Result, ResultRow, Results } from "../../domain/grants/list/results.ts";
import { sum } from "../../domain/money.ts";
import { inLanguage } from "../../domain/public-form.ts";
import type { GrantCall } from "../../schemas/form.ts";
import type { Language } from "../../schemas/values.ts";
import { CardTable, type Column } from "../shared/pages/card-table.tsx";
import { Facts } from "../shared/pages/facts.tsx";
import { Languages } from "../shared/pages/languages.tsx";
import { drawPage } from "../shared/pages/shell.tsx";
import { moment, money, number } from "../shared/words/format.ts";
import { resultWords } from "../shared/words/results/words.ts";

interface Sheet {
  language: Language;
  form: GrantCall;
  results: Results;
}

const sections: readonly Result[] = ["awarded", "reserve", "notAwarded", "givenUp"];
/** Sections that are there even when nobody is in them. */
const always: ReadonlySet<Result> = new Set<Result>(["awarded", "notAwarded"]);

/** The results of a call for everybody: who was awarded how much, who waits, and who was not. */
export function resultsPage({ language, form, results }: Sheet): string {
  const words = resultWords[language];
  const { rows, maxPoints } = results;
  const awarded = rows.filter(({ result }) => result === "awarded").length;
  return drawPage({
    language,
    title: `${words.title}: ${inLanguage(form.title, language)}`,
    about: form,
    children: (
      <>
        <Languages current={language} address={`/forms/${form.id}/results`} />
        <h1>{words.title}</h1>
        <p class="text">{inLanguage(form.title, language)}</p>
        <Facts
          facts={[
            [words.published, moment(language, results.publishedAt)],
            [words.pool, money(language, form.pool)],
            [words.awardedSum, <strong>{money(language, results.awarded)}</strong>],
            [words.requestedSum, money(language, results.requested)],
            [words.numbers, words.counts(awarded, rows.length)],
          ]}
        />
        {sections.map((section) => (
          <Section
            language={language}
            section={section}
            scored={maxPoints !== undefined}
            rows={rows.filter(({ result }) => result === section)}
          />
        ))}
        {maxPoints !== undefined && (
          <>
            <p class="help">{words.mostPoints(number(language, maxPoints))}</p>
            <p class="help">{words.reasons}</p>
          </>
        )}
        <h2>{words.files}</h2>
        <ul>
          {(["csv", "json", "txt"] as const).map((ending) => (
            <li>
              <a href={`/forms/${form.id}/results.${ending}?lang=${language}`}>{words[ending]}</a>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}

interface Part {
  language: Language;
  section: Result;
  rows: readonly ResultRow[];
  /** Whether the call has a merit review, and its applications points. */
  scored: boolean;
}

function Section({ language, section, rows, scored }: Part) {
  const words = resultWords[language];
  if (rows.length === 0 && !always.has(section)) return null;
  const { columns } = words;
  const shown: Column[] = [
    { label: columns.position },
    { label: columns.whose, heads: true },
    ...(scored ? [{ label: columns.points, figure: true }] : []),
    { label: columns.requested, figure: true },
    { label: columns.awarded, figure: true },
  ];
  const total = (amounts: number[]) => <strong>{money(language, sum(amounts))}</strong>;
  return (
    <section>
      <h2>{words.sections[section]}</h2>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <CardTable
          caption={words.sections[section]}
          headed
          columns={shown}
          rows={rows.map((row) => [
            row.position,
            <>
              <strong>{row.applicant}</strong> <span class="reference">{row.reference}</span>
              <br />
              {row.title}
            </>,
            ...(scored
              ? [
                  <>
                    {row.total === undefined ? "–" : number(language, row.total / 2)}
                    {row.belowThreshold && <span class="help"> {words.belowThreshold}</span>}
                  </>,
                ]
              : []),
            money(language, row.requested),
            money(language, row.awarded),
          ])}
          foot={[
            "",
            words.total,
            ...(scored ? [""] : []),
            total(rows.map(({ requested }) => requested)),
            total(rows.map(({ awarded }) => awarded)),
          ]}
        />
      )}
    </section>
  );
}

/** Before anything is published. */
export const notYetPage = (language: Language, form: GrantCall): string =>
  drawPage({
    language,
    title: resultWords[language].title,
    about: form,
    children: (
      <>
        <Languages current={language} address={`/forms/${form.id}/results`} />
        <h1>{resultWords[language].title}</h1>
        <p class="text">{inLanguage(form.title, language)}</p>
        <p>{resultWords[language].notYet}</p>
      </>
    ),
  });
