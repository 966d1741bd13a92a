import { h } from "preact";
import type { PublicField } from "../../../schemas/public-form.ts";
import { Annotations, RequiredMark } from "./annotations.tsx";
import { described, type Filling, idOf, notWrong, typed, wrapper } from "./filling.ts";
import { bounds } from "./hints.ts";
import { langOf, OwnText } from "./own-text.tsx";

export interface Control {
  field: PublicField;
  /** Path of the answer, such as `budget[0].amount`. */
  name: string;
  filling: Filling;
  /** What a browser may fill in; `off` where the answer is about somebody else. */
  autocomplete?: string | undefined;
  autofocus?: boolean | undefined;
}

interface Kind {
  type: "text" | "email" | "tel" | "date";
  class: string;
  inputmode?: "numeric" | "decimal" | "email" | "tel";
}

/**
 * Numbers and amounts are text with the right keyboard: a number control throws away what it cannot read, turns over
 * with the wheel, and knows no comma.
 */
const kinds: Record<string, Kind> = {
  email: { type: "email", class: "wide", inputmode: "email" },
  phone: { type: "tel", class: "middle", inputmode: "tel" },
  date: { type: "date", class: "middle" },
  number: { type: "text", class: "short", inputmode: "numeric" },
  money: { type: "text", class: "short", inputmode: "decimal" },
  nip: { type: "text", class: "middle", inputmode: "numeric" },
  regon: { type: "text", class: "middle", inputmode: "numeric" },
  krs: { type: "text", class: "middle", inputmode: "numeric" },
  // Its kind may stand before it: a keyboard of digits alone could not write that, nor correct it.
  organisationNumber: { type: "text", class: "middle" },
  postcode: { type: "text", class: "code", inputmode: "numeric" },
};

/** A date control shows nothing else, so whatever else was typed is shown as text. */
const isDate = /^\d{4}-\d\d-\d\d$/;
const plain: Kind = { type: "text", class: "wide" };
const standard: Record<string, string> = { email: "email", phone: "tel", postcode: "postal-code" };

function attributes({ field, name, filling, autocomplete, autofocus }: Control) {
  const complete = autocomplete ?? standard[field.type];
  return {
    part: "input",
    id: idOf(name),
    name,
    ...(field.required && { required: true }),
    ...(field.minLength !== undefined && { minLength: field.minLength }),
    ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
    ...(complete !== undefined && { autoComplete: complete }),
    ...((autofocus || filling.focus === name) && { autoFocus: true }),
    ...(field.type === "date" && notWrong),
    ...described(filling, name, field.help || bounds(field, filling.language)),
  };
}

function Box(control: Control) {
  const value = typed(control.filling, control.name);
  if (control.field.type === "longText") return <textarea {...attributes(control)} rows={5} value={value} />;
  const { inputmode, ...kind } = kinds[control.field.type] ?? plain;
  const type = kind.type === "date" && value !== "" && !isDate.test(value) ? "text" : kind.type;
  const isProse = kinds[control.field.type] === undefined;
  const asTyped = isProse ? {} : { spellcheck: false, autoCapitalize: "none" };
  return h("input", {
    ...attributes(control),
    ...kind,
    ...asTyped,
    type,
    value,
    ...(inputmode && { inputMode: inputmode }),
  });
}

/** A labelled box to type in. Under a long text, a script tells how many characters are left. */
export const TextControl = (control: Control) => (
  <div class="field" {...wrapper(control.filling, control.name)}>
    <label for={idOf(control.name)} part="label">
      <OwnText {...langOf(control.field, "label")}>{control.field.label}</OwnText>
      {control.field.required && <RequiredMark />}
    </label>
    <Annotations
      filling={control.filling}
      name={control.name}
      help={control.field.help}
      more={bounds(control.field, control.filling.language)}
      {...langOf(control.field, "help")}
    />
    {control.field.type === "money" ? (
      <span class="amount">
        <Box {...control} />
        <span aria-hidden="true">zł</span>
      </span>
    ) : (
      <Box {...control} />
    )}
    {control.field.type === "longText" && <p class="count" data-count="" aria-hidden="true" />}
  </div>
);
