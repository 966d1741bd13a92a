import { Annotations, RequiredLegend, RequiredMark } from "./annotations.tsx";
import { described, idOf, notWrong, ticked, typed, wrapper } from "./filling.ts";
import { langOf, OwnText } from "./own-text.tsx";
import type { Control } from "./text-control.tsx";
import { unbroken } from "./unbroken.ts";

/** Beyond this many options a list that opens is easier to survey than a column of buttons. */
const mostButtons = 7;

/** One answer out of several; nothing is chosen beforehand. */
export const ChoiceControl = (control: Control) =>
  (control.field.options?.length ?? 0) > mostButtons ? <Select {...control} /> : <Options {...control} type="radio" />;

/** Any number of answers out of several. */
export const ChoicesControl = (control: Control) => <Options {...control} type="checkbox" />;

function Options({ field, name, filling, autofocus, type }: Control & { type: "radio" | "checkbox" }) {
  return (
    <fieldset class="field" {...wrapper(filling, name)} {...described(filling, name, field.help)}>
      <legend part="label">
        <OwnText {...langOf(field, "label")}>{field.label}</OwnText>
        {field.required && <RequiredLegend filling={filling} />}
      </legend>
      <Annotations filling={filling} name={name} help={field.help} {...langOf(field, "help")} />
      {(field.options ?? []).map((option, index) => (
        <label class="option">
          <input
            type={type}
            id={index === 0 ? idOf(name) : `${idOf(name)}-${option.value}`}
            name={name}
            value={option.value}
            checked={ticked(filling, name, option.value)}
            required={type === "radio" && field.required}
            {...(type === "radio" && notWrong)}
            autoFocus={(autofocus === true || filling.focus === name) && index === 0}
          />
          <span {...langOf(option, "label")}>{unbroken(option.label)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Select({ field, name, filling, autofocus }: Control) {
  return (
    <div class="field" {...wrapper(filling, name)}>
      <label for={idOf(name)} part="label">
        <OwnText {...langOf(field, "label")}>{field.label}</OwnText>
        {field.required && <RequiredMark />}
      </label>
      <Annotations filling={filling} name={name} help={field.help} {...langOf(field, "help")} />
      <select
        part="input"
        id={idOf(name)}
        name={name}
        required={field.required}
        autoFocus={autofocus === true || filling.focus === name}
        {...notWrong}
        {...described(filling, name, field.help)}
      >
        <option value="">{filling.words.form.choose}</option>
        {(field.options ?? []).map((option) => (
          <option value={option.value} selected={typed(filling, name) === option.value} {...langOf(option, "label")}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
