import type { ComponentChildren } from "preact";
import { readControlPath } from "../../../domain/control-path.ts";
import { decodeFormPost } from "../../../domain/form-post.ts";
import { leftOut, valueAt } from "../../../domain/left-out.ts";
import { isBlank } from "../../../domain/answer-value.ts";
import type { Field, SimpleField } from "../../../schemas/field.ts";
import type { Form } from "../../../schemas/form.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { readable } from "../words/answers.ts";
import { catalogue } from "../words/catalogue.ts";
import { nameOfField, rowLabels } from "../words/faults/names.ts";
import { conditionText } from "./condition-text.ts";

/** Here and in no catalogue: the bundles of other doors need not carry it. */
const words: Record<Language, { title: string; lead: string }> = {
  pl: {
    title: "Tych odpowiedzi nie wyślemy",
    lead: "Wpisano je, ale przy pozostałych odpowiedziach nie są potrzebne. Nie zostaną wysłane ani zapisane. Jeśli mają być wysłane, prosimy wrócić do formularza i uzupełnić to, od czego zależą.",
  },
  en: {
    title: "These answers will not be sent",
    lead: "You typed them, but with your other answers the form does not ask for them. They will be neither sent nor kept. If they should be sent, please go back to the form and fill in what they depend on.",
  },
  uk: {
    title: "Цих відповідей ми не надішлемо",
    lead: "Їх введено, але за інших ваших відповідей форма про них не запитує. Їх не буде ні надіслано, ні збережено. Якщо їх слід надіслати, поверніться, будь ласка, до форми й заповніть те, від чого вони залежать.",
  },
};

/** As it was typed: nobody has checked it, so that dates and amounts may be none. */
function asTyped(language: Language, field: SimpleField, value: unknown): string {
  if (field.type === "checkbox") return catalogue[language].form.yes;
  const texts = [value].flat().map(String);
  if (field.type === "choices") return readable(language, field, texts);
  const [text = ""] = texts;
  return field.type === "choice" || field.type === "file" ? readable(language, field, text) : texts.join(", ");
}

const cellsOf = (row: unknown): [string, unknown][] =>
  typeof row === "object" && row !== null ? Object.entries(row) : [];

/** Rows of a group, each as what was typed into it. */
const rowsAsTyped = (language: Language, fields: readonly SimpleField[], value: unknown): string =>
  [value]
    .flat()
    .map((row) => {
      const cells = new Map(cellsOf(row));
      const filled = fields.filter(({ name }) => !isBlank(cells.get(name)));
      const texts = filled.map((field) =>
        field.type === "checkbox" ? inLanguage(field.label, language) : asTyped(language, field, cells.get(field.name)),
      );
      return texts.join(", ");
    })
    .filter((row) => row !== "")
    .join("; ");

/** The field of a control, and the fields that its condition may ask about, the nearest first. */
function fieldAt(fields: readonly Field[], path: string) {
  const { name: top, inner } = readControlPath(path);
  const outer = fields.find(({ name }) => name === top);
  if (inner === undefined || outer?.type !== "group") return outer && { field: outer, known: fields };
  const field = outer.fields.find(({ name }) => name === inner);
  return field && { field, known: [...outer.fields, ...fields] };
}

interface Posted {
  language: Language;
  form: PublicForm;
  definition: Form;
  posted: URLSearchParams;
  /** Leads back to an answer; `label` names it. */
  beside: (name: string, label: string) => ComponentChildren;
}

/** What was typed and will not be sent, as it is not asked for, and when it would be. Nothing where all is sent. */
export function LeftOut({ language, form, definition, posted, beside }: Posted) {
  const { answers } = decodeFormPost(definition, posted);
  const left = leftOut(definition.fields, answers).flatMap((path) => {
    const at = fieldAt(definition.fields, path);
    return at ? [{ path, ...at, value: valueAt(answers, path) }] : [];
  });
  if (left.length === 0) return null;
  const rowLabel = rowLabels(language, definition);
  const { title, lead } = words[language];
  return (
    <section class="outcome waiting" data-left-out="">
      <h2>{title}</h2>
      <p>{lead}</p>
      <dl class="answers">
        {left.map(({ path, field, known, value }) => {
          const label = nameOfField(form, catalogue[language], rowLabel, path) ?? path;
          return (
            <div>
              <dt>{label}</dt>
              <dd>
                {field.type === "group" ? rowsAsTyped(language, field.fields, value) : asTyped(language, field, value)}
                <p class="help">{conditionText(language, field.showWhen ?? [], known)}</p>
              </dd>
              <dd class="beside">{beside(path, label)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
