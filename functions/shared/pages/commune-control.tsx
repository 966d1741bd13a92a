import type { Language } from "../../../schemas/values.ts";
import { Annotations, RequiredLegend, RequiredMark } from "./annotations.tsx";
import { described, type Filling, idOf, ticked, wrapper } from "./filling.ts";
import { langOf, OwnText } from "./own-text.tsx";
import type { Control } from "./text-control.tsx";

/** Here and in no catalogue: the bundles of doors without forms need not carry it. */
const another: Record<Language, string> = { pl: "inna gmina:", en: "another commune:", uk: "інша гміна:" };

const candidatesAt = ({ errors }: Filling, name: string): readonly string[] =>
  errors.find((error) => error.field === name)?.candidates ?? [];

/** The name that was typed; what was chosen among candidates stands before it. */
const lastTyped = ({ values }: Filling, name: string): string => [values[name] ?? ""].flat().at(-1) ?? "";
/** What counts: what was chosen, else what was typed. */
const counting = ({ values }: Filling, name: string): string => [values[name] ?? ""].flat().find(Boolean) ?? "";

/** Scripts suggest communes where `data-communes` is; a browser knows the addresses of a person, and no communes. */
const box = {
  part: "input",
  type: "text",
  class: "wide",
  "data-communes": "",
  autoComplete: "off",
  spellcheck: false,
} as const;

/** A commune is typed by its name; those that may have been meant are then offered to choose from. */
export const CommuneControl = (control: Control) =>
  candidatesAt(control.filling, control.name).length > 0 ? <Candidates {...control} /> : <Name {...control} />;

const Name = ({ field, name, filling, autofocus }: Control) => (
  <div class="field" {...wrapper(filling, name)}>
    <label for={idOf(name)} part="label">
      <OwnText {...langOf(field, "label")}>{field.label}</OwnText>
      {field.required && <RequiredMark />}
    </label>
    <Annotations filling={filling} name={name} help={field.help} {...langOf(field, "help")} />
    <input
      {...box}
      id={idOf(name)}
      name={name}
      value={counting(filling, name)}
      required={field.required}
      autoFocus={autofocus === true || filling.focus === name}
      {...described(filling, name, field.help)}
    />
  </div>
);

function Candidates({ field, name, filling, autofocus }: Control) {
  const other = `${idOf(name)}-other`;
  return (
    <fieldset class="field" {...wrapper(filling, name)} {...described(filling, name, field.help)}>
      <legend part="label">
        <OwnText {...langOf(field, "label")}>{field.label}</OwnText>
        {field.required && <RequiredLegend filling={filling} />}
      </legend>
      <Annotations filling={filling} name={name} help={field.help} {...langOf(field, "help")} />
      {candidatesAt(filling, name).map((candidate, index) => (
        <label class="option">
          <input
            type="radio"
            id={index === 0 ? idOf(name) : `${idOf(name)}-${index}`}
            name={name}
            value={candidate}
            checked={ticked(filling, name, candidate)}
            autoFocus={(autofocus === true || filling.focus === name) && index === 0}
          />
          <span>{candidate}</span>
        </label>
      ))}
      <label class="option">
        <input type="radio" id={`${idOf(name)}-none`} name={name} value="" />
        <span id={other}>{another[filling.language]}</span>
      </label>
      <input {...box} id={`${idOf(name)}-name`} name={name} value={lastTyped(filling, name)} aria-labelledby={other} />
    </fieldset>
  );
}
