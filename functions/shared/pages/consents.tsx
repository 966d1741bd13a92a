import type { PublicForm } from "../../../schemas/public-form.ts";
import { ConsentDetails } from "./consent-details.tsx";
import type { Filling } from "./filling.ts";
import { langOf } from "./own-text.tsx";
import { TickControl } from "./tick-control.tsx";

interface Asked {
  consents: PublicForm["consents"];
  filling: Filling;
  /** What whoever ticks them has to know, where it is not the person concerned. */
  help?: string;
}

/** The consents and statements of a form, each to one version of a text. */
export function Consents({ consents, filling, help }: Asked) {
  if (consents.length === 0) return null;
  return (
    <fieldset class="group" part="section">
      <legend>{filling.words.form.consents}</legend>
      {help !== undefined && <p class="help">{help}</p>}
      {consents.map(({ name, version, text, details, inPolish, required }) => (
        <>
          <TickControl
            name={`consents.${name}`}
            value={version}
            label={text}
            inPolish={inPolish?.includes("text") ? ["label"] : []}
            help=""
            required={required}
            filling={filling}
          />
          <ConsentDetails language={filling.language} details={details} {...langOf({ inPolish }, "details")} />
        </>
      ))}
    </fieldset>
  );
}
