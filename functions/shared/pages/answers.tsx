import type { ComponentChildren } from "preact";
import { wasAsked } from "../../../domain/conditions.ts";
import { sum } from "../../../domain/money.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import { fileAddress, readUploadToken } from "../../../domain/uploads.ts";
import type { Field, GroupField, SimpleField } from "../../../schemas/field.ts";
import type { Form } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { readable, type Row, rowsOf } from "../words/answers.ts";
import { catalogue } from "../words/catalogue.ts";
import { money } from "../words/format.ts";
import { Translated } from "./own-text.tsx";
import { inSections } from "./sections.ts";

interface Answered {
  language: Language;
  fields: Field[];
  /** Without them, fields follow one another under no headings. */
  sections?: Form["sections"];
  /** Of the sections. */
  heading?: "h2" | "h3";
  answers: Answers;
  /** Of the form whose files may be opened; without it, they are only named. */
  formId?: string;
  /** What stands beside an answer, such as a button that leads back to it. */
  beside?: (field: Field) => ComponentChildren;
}

/** What was answered, under the labels of the form and the headings of its sections; nothing that was not asked for. */
export function AnswerList({ fields, sections = [], heading: Heading = "h3", ...answered }: Answered) {
  const asked = fields.filter((field) => wasAsked(field, answered.answers));
  if (sections.length === 0) return <List fields={asked} {...answered} />;
  return (
    <>
      {inSections(asked).map((part) => {
        const section = sections.find(({ name }) => name === part.section);
        return (
          <>
            {section && (
              <Heading>
                <Translated text={section.title} language={answered.language} />
              </Heading>
            )}
            <List fields={part.fields} {...answered} />
          </>
        );
      })}
    </>
  );
}

const List = ({ fields, beside, ...answered }: Omit<Answered, "sections" | "heading">) => (
  <dl class="answers">
    {fields.map((field) => (
      <div>
        <dt>
          <Translated text={field.label} language={answered.language} />
        </dt>
        <dd>
          <Answer field={field} {...answered} />
        </dd>
        {beside && <dd class="beside">{beside(field)}</dd>}
      </div>
    ))}
  </dl>
);

function Answer({
  field,
  language,
  answers,
  formId,
}: { field: Field } & Pick<Answered, "language" | "answers" | "formId">) {
  const answer = answers[field.name];
  if (field.type === "group") return <Rows language={language} field={field} rows={rowsOf(answer)} />;
  if (field.type !== "file" || formId === undefined || typeof answer !== "string") {
    return <Readable language={language} field={field} answer={answer} />;
  }
  const file = readUploadToken(answer);
  const text = readable(language, field, answer);
  return file ? <a href={fileAddress(formId, field.name, file)}>{text}</a> : <>{text}</>;
}

interface One {
  language: Language;
  field: SimpleField;
  answer: Answers[string] | undefined;
}

/** An answer as one reads it; labels of options may be in another language than the page. */
function Readable({ language, field, answer }: One) {
  if (answer === undefined || !("options" in field)) return <>{readable(language, field, answer)}</>;
  return (
    <>
      {[answer].flat().map((value, index) => {
        const chosen = field.options.find((option) => option.value === value);
        return (
          <>
            {index > 0 && ", "}
            {chosen ? <Translated text={chosen.label} language={language} /> : String(value)}
          </>
        );
      })}
    </>
  );
}

const alignment = ({ type }: SimpleField) => (type === "money" || type === "number" ? "figure" : undefined);

/** The rows of a group as a table, with the sum of each amount. It scrolls sideways where the page is narrow. */
function Rows({ language, field, rows }: { language: Language; field: GroupField; rows: Row[] }) {
  if (rows.length === 0) return <>{catalogue[language].form.noAnswer}</>;
  const label = inLanguage(field.label, language);
  const columns = field.fields.filter((column) => rows.some((row) => wasAsked(column, row)));
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={alignment(column)}>
                <Translated text={column.label} language={language} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column) => (
                <td class={alignment(column)}>
                  {wasAsked(column, row) ? (
                    <Readable language={language} field={column} answer={row[column.name]} />
                  ) : (
                    "–"
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {columns.some((column) => column.type === "money") && (
          <tfoot>
            <tr>
              {columns.map((column) => (
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
