import { sum } from "../../../domain/money.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import type { Field, GroupField, SimpleField } from "../../../schemas/field.ts";
import type { Answers } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { calendarDate, money, number } from "../words/format.ts";

type Answer = Answers[string];
type Row = Record<string, string | number | boolean | string[]>;

/** What was answered, under the labels of the form. */
export const AnswerList = ({
  language,
  fields,
  answers,
}: {
  language: Language;
  fields: Field[];
  answers: Answers;
}) => (
  <dl class="answers">
    {fields.map((field) => (
      <div>
        <dt>{inLanguage(field.label, language)}</dt>
        <dd>
          {field.type === "group" ? (
            <Rows language={language} field={field} rows={rowsOf(answers[field.name])} />
          ) : (
            readable(language, field, answers[field.name])
          )}
        </dd>
      </div>
    ))}
  </dl>
);

const rowsOf = (answer: Answer | undefined): Row[] =>
  Array.isArray(answer) ? answer.filter((item): item is Row => typeof item === "object") : [];

/** An answer as one reads it: labels of options, amounts with their currency, dates with their month. */
export function readable(language: Language, field: SimpleField, answer: Answer | undefined): string {
  const words = catalogue[language].form;
  if (answer === undefined) return words.noAnswer;
  if (typeof answer === "boolean") return answer ? words.yes : words.no;
  if (typeof answer === "number") return field.type === "money" ? money(language, answer) : number(language, answer);
  if (field.type === "date") return calendarDate(language, String(answer));
  if (field.type !== "choice" && field.type !== "choices") return String(answer);
  const labelOf = (value: unknown) => {
    const option = field.options.find((candidate) => candidate.value === value);
    return option ? inLanguage(option.label, language) : String(value);
  };
  return Array.isArray(answer) ? answer.map(labelOf).join(", ") : labelOf(answer);
}

const alignment = ({ type }: SimpleField) => (type === "money" || type === "number" ? "figure" : undefined);

/** The rows of a group as a table, with the sum of each amount. It scrolls sideways where the page is narrow. */
function Rows({ language, field, rows }: { language: Language; field: GroupField; rows: Row[] }) {
  if (rows.length === 0) return <>{catalogue[language].form.noAnswer}</>;
  const label = inLanguage(field.label, language);
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            {field.fields.map((column) => (
              <th scope="col" class={alignment(column)}>
                {inLanguage(column.label, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {field.fields.map((column) => (
                <td class={alignment(column)}>{readable(language, column, row[column.name])}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {field.fields.some((column) => column.type === "money") && (
          <tfoot>
            <tr>
              {field.fields.map((column) => (
                <td class={alignment(column)}>{column.type === "money" && total(language, rows, column.name)}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function total(language: Language, rows: Row[], name: string): string {
  const amounts = rows.map((row) => row[name]).filter((amount) => typeof amount === "number");
  return catalogue[language].form.total(money(language, sum(amounts)));
}
