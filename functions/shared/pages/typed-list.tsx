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
  /** Whether a script adds a button that copies it. */
  isToCopy?: boolean;
}

/** Everything that was typed, complete or not, to be read and copied; nothing where nothing was. */
export function TypedList({ language, form, definition, values, heading, help, isToCopy }: Typed) {
  const rowLabel = rowLabels(language, definition);
  const lines = allSaid(form, values, language).map(
    ([control, text]) => [nameOfField(form, catalogue[language], rowLabel, control) ?? control, text] as const,
  );
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      {help !== undefined && <p>{help}</p>}
      {isToCopy && <div data-copy={lines.map((line) => line.join(": ")).join("\n")} />}
      <dl class="answers">
        {lines.map(([name, text]) => (
          <div>
            <dt>{name}</dt>
            <dd class="text">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
