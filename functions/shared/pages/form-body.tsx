import { FieldControl } from "./control.tsx";
import type { RowLabel } from "./field-names.ts";
import type { Filling } from "./filling.ts";
import type { FormPage } from "./form.tsx";
import { GroupControl } from "./group-control.tsx";
import { TickControl } from "./tick-control.tsx";

interface Body extends Pick<FormPage, "form" | "key" | "rows" | "definition" | "changedGroup"> {
  filling: Filling;
  rowLabel: RowLabel;
}

/**
 * The form itself. `novalidate`: the server's messages are in the language of the page, stay where they are and are
 * the same for everybody; a browser's vanish, speak its own language and know nothing of rows or NIP numbers.
 *
 * The first button is what Enter presses: without it, Enter in a field would add or remove a row.
 */
export function FormBody({ form, key, rows, definition, changedGroup, filling, rowLabel }: Body) {
  const { words, language } = filling;
  const send = words.form.send[form.state === "full" ? "waitlist" : form.kind];
  const complete = (name: string) => {
    const field = definition?.fields.find((candidate) => candidate.name === name);
    return field?.type === "text" ? field.autocomplete : undefined;
  };
  return (
    <form method="post" action={`/forms/${form.id}/submissions?lang=${language}`} noValidate>
      <button class="visually-hidden" tabIndex={-1} aria-hidden="true">
        {send}
      </button>
      <input type="hidden" name="_key" value={key} />
      <input type="hidden" name="language" value={language} />
      {form.state === "full" && <p class="notice">{words.form.fullNotice}</p>}
      <p class="help">{words.form.requiredNote}</p>
      {form.fields.map((field) =>
        field.type === "group" ? (
          <GroupControl
            field={field}
            filling={filling}
            rows={rows[field.name] ?? Math.max(field.min ?? 0, 1)}
            rowLabel={(row) => rowLabel(field.name, row)}
            changed={changedGroup === field.name}
          />
        ) : (
          <FieldControl field={field} name={field.name} filling={filling} autocomplete={complete(field.name)} />
        ),
      )}
      {form.consents.length > 0 && (
        <fieldset class="group">
          <legend>{words.form.consents}</legend>
          {form.consents.map(({ name, version, text, required }) => (
            <TickControl
              name={`consents.${name}`}
              value={version}
              label={text}
              help=""
              required={required}
              filling={filling}
            />
          ))}
        </fieldset>
      )}
      <div class="send">
        <button class="primary">{send}</button>
        <p class="help">{words.form.sendOnce}</p>
      </div>
    </form>
  );
}
