import type { Form } from "../../../schemas/form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { allSaid } from "./draft/said.ts";
import type { Values } from "./filling.ts";
import { nameOfField, rowLabels } from "../words/faults/names.ts";

interface Typed {
  language: Language;
  form: PublicForm;
  definition?: Pick<Form, "fields"> | undefined;
  values: Values;
  heading: string;
  /** What can be done with it. */
  help?: string;
}

/** Everything that was typed, complete or not, to be read and copied; nothing where nothing was. */
export function TypedList({ language, form, definition, values, heading, help }: Typed) {
  const lines = allSaid(form, values, language);
  const nameOf = (field: string) =>
    nameOfField(form, catalogue[language], rowLabels(language, definition), field) ?? field;
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {help !== undefined && <p>{help}</p>}
      <dl class="answers">
        {lines.map(([control, text]) => (
          <div>
            <dt>{nameOf(control)}</dt>
            <dd class="text">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
