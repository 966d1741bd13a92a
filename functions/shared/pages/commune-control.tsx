import type { Language } from "../../../schemas/values.ts";
import { Annotations, RequiredLegend } from "./annotations.tsx";
import { described, type Filling, idOf, ticked, wrapper } from "./filling.ts";
import { type Control, TextControl } from "./text-control.tsx";

/** Here and in no catalogue: the bundles of doors without forms need not carry it. */
const another: Record<Language, string> = { pl: "inna gmina:", en: "another commune:", uk: "інша гміна:" };

const candidatesAt = ({ errors }: Filling, name: string): readonly string[] =>
  errors.find((error) => error.field === name)?.candidates ?? [];

/** The name that was typed; what was chosen among candidates stands before it. */
const lastTyped = ({ values }: Filling, name: string): string => [values[name] ?? ""].flat().at(-1) ?? "";

/** A commune is typed by its name; those that may have been meant are then offered to choose from. */
export const CommuneControl = (control: Control) =>
  candidatesAt(control.filling, control.name).length > 0 ? <Candidates {...control} /> : <TextControl {...control} />;

function Candidates({ field, name, filling, autofocus }: Control) {
  const other = `${idOf(name)}-other`;
  return (
    <fieldset class="field" {...wrapper(filling, name)} {...described(filling, name, field.help)}>
      <legend part="label">
        {field.label}
        {field.required && <RequiredLegend filling={filling} />}
      </legend>
      <Annotations filling={filling} name={name} help={field.help} />
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
      <input
        part="input"
        type="text"
        class="wide"
        name={name}
        value={lastTyped(filling, name)}
        aria-labelledby={other}
      />
    </fieldset>
  );
}
