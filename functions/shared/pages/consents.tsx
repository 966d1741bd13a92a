import type { PublicForm } from "../../../schemas/public-form.ts";
import { ConsentDetails } from "./consent-details.tsx";
import type { Filling } from "./filling.ts";
import { TickControl } from "./tick-control.tsx";

/** The consents and statements of a form, each to one version of a text. */
export function Consents({ consents, filling }: { consents: PublicForm["consents"]; filling: Filling }) {
  if (consents.length === 0) return null;
  return (
    <fieldset class="group">
      <legend>{filling.words.form.consents}</legend>
      {consents.map(({ name, version, text, details, required }) => (
        <>
          <TickControl
            name={`consents.${name}`}
            value={version}
            label={text}
            help=""
            required={required}
            filling={filling}
          />
          <ConsentDetails language={filling.language} details={details} />
        </>
      ))}
    </fieldset>
  );
}
