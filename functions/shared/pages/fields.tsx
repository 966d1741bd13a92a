import type { Form } from "../../../schemas/form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import { FieldControl } from "./control.tsx";
import type { Filling } from "./filling.ts";
import { GroupControl } from "./group-control.tsx";
import { langOf } from "./own-text.tsx";
import { inSections } from "./sections.ts";
import type { RowLabel } from "../words/faults/names.ts";

interface Controls {
  fields: PublicForm["fields"];
  sections?: PublicForm["sections"];
  filling: Filling;
  /** How many rows to draw of a group; without it the fewest it takes, at least one. */
  rows: Readonly<Record<string, number>>;
  rowLabel: RowLabel;
  /** The published form: says what browsers may fill in. */
  definition?: Form | undefined;
  /** The group whose rows have just changed: its last row takes the focus. */
  changedGroup?: string | undefined;
}

/** The control of each field, in the order of the form and under the headings of its sections. */
export const Fields = ({ fields, sections = [], ...controls }: Controls) => (
  <>
    {inSections(fields).map((part) => {
      const section = sections.find(({ name }) => name === part.section);
      if (!section) return <FieldsOf fields={part.fields} {...controls} />;
      const note = controls.filling.asked?.notes.get(`#${section.name}`);
      return (
        <section class="section" part="section" role="group" aria-labelledby={`${section.name}-section`}>
          <h2 id={`${section.name}-section`} {...langOf(section, "title")}>
            {section.title}
          </h2>
          {note !== undefined && <p class="when">{note}</p>}
          {section.help && (
            <p class="help" {...langOf(section, "help")}>
              {section.help}
            </p>
          )}
          <FieldsOf fields={part.fields} {...controls} />
        </section>
      );
    })}
  </>
);

function FieldsOf({ fields, filling, rows, rowLabel, definition, changedGroup }: Omit<Controls, "sections">) {
  const complete = (name: string) => {
    const field = definition?.fields.find((candidate) => candidate.name === name);
    return field?.type === "text" ? field.autocomplete : undefined;
  };
  return (
    <>
      {fields.map((field) =>
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
    </>
  );
}

interface Pressed {
  children: string;
  /** Id of its form, where it stands before it. */
  form?: string;
  name?: string;
  value?: string;
}

/** What Enter presses, first of all buttons of a form: without it, Enter in a field would add or remove a row. */
export const EnterButton = ({ children, ...pressed }: Pressed) => (
  <button class="visually-hidden" tabIndex={-1} aria-hidden="true" {...pressed}>
    {children}
  </button>
);
