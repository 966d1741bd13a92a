import { sumTyped } from "../../../domain/money.ts";
import type { PublicField } from "../../../schemas/public-form.ts";
import { money } from "../words/format.ts";
import { Annotations, RequiredLegend } from "./annotations.tsx";
import { FieldControl } from "./control.tsx";
import { described, type Filling, idOf, typed, wrapper } from "./filling.ts";
import { langOf, OwnText } from "./own-text.tsx";

interface Group {
  field: PublicField;
  filling: Filling;
  /** How many rows to draw. */
  rows: number;
  /** What one row is called: "Członek grupy", then its number. */
  rowLabel: (row: number) => string;
  /** Whether its rows have just changed: the focus then goes to the last. */
  changed: boolean;
}

/** A repeating group. Its buttons send the form to be drawn again with a row more or less; nothing typed is lost. */
export function GroupControl({ field, filling, rows, rowLabel, changed }: Group) {
  const { words } = filling;
  return (
    <fieldset
      class="group"
      id={idOf(field.name)}
      tabIndex={-1}
      autofocus={filling.focus === field.name}
      {...wrapper(filling, field.name)}
      {...described(filling, field.name, field.help)}
    >
      <legend part="label">
        <OwnText {...langOf(field, "label")}>{field.label}</OwnText>
        {field.required && <RequiredLegend filling={filling} />}
      </legend>
      <Annotations filling={filling} name={field.name} help={field.help} {...langOf(field, "help")} />
      {Array.from({ length: rows }, (_, row) => (
        <fieldset class="row" id={idOf(`${field.name}[${row}]`)} tabIndex={-1}>
          <legend>{rowLabel(row)}</legend>
          <Annotations filling={filling} name={`${field.name}[${row}]`} help="" />
          {field.fields?.map((inner, index) => (
            <FieldControl
              field={inner}
              name={`${field.name}[${row}].${inner.name}`}
              filling={filling}
              autocomplete="off"
              autofocus={changed && row === rows - 1 && index === 0}
            />
          ))}
          {rows > Math.max(field.min ?? 0, 1) && (
            <button class="quiet" part="button" name="_remove" value={`${field.name}[${row}]`} formNoValidate>
              {words.form.removeRow(rowLabel(row))}
            </button>
          )}
        </fieldset>
      ))}
      <Totals field={field} filling={filling} rows={rows} />
      {rows < (field.max ?? Infinity) && (
        <button class="secondary" part="button" name="_add" value={field.name} formNoValidate>
          {words.form.addRow(rowLabel(rows))}
        </button>
      )}
    </fieldset>
  );
}

/**
 * The sum of each amount over the rows; what cannot be read as an amount counts as nothing yet. A script keeps it up to
 * date, and would say it at every key if the output spoke for itself.
 */
function Totals({ field, filling, rows }: Pick<Group, "field" | "filling" | "rows">) {
  const amounts = field.fields?.filter((inner) => inner.type === "money") ?? [];
  return (
    <>
      {amounts.map((amount) => {
        const names = Array.from({ length: rows }, (_, row) => `${field.name}[${row}].${amount.name}`);
        const total = sumTyped(names.map((name) => typed(filling, name)));
        return (
          <p class="total">
            {amounts.length > 1 && (
              <>
                <OwnText {...langOf(amount, "label")}>{amount.label}</OwnText> –{" "}
              </>
            )}
            <output data-total={`${field.name}.${amount.name}`} aria-live="off">
              {filling.words.form.total(money(filling.language, total))}
            </output>
          </p>
        );
      })}
    </>
  );
}
