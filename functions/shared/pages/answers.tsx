import { sum } from "../../../domain/money.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import type { Field, GroupField, SimpleField } from "../../../schemas/field.ts";
import type { Answers } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { readable, type Row, rowsOf } from "../words/answers.ts";
import { catalogue } from "../words/catalogue.ts";
import { money } from "../words/format.ts";

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
