import type { RowLabel } from "./field-names.ts";
import { ConsentDetails } from "./consent-details.tsx";
import { EnterButton, Fields } from "./fields.tsx";
import type { Filling } from "./filling.ts";
import type { FormPage } from "./form.tsx";
import { TickControl } from "./tick-control.tsx";
import { eventWords } from "../words/event/catalogue.ts";

interface Body extends Pick<FormPage, "form" | "key" | "rows" | "definition" | "changedGroup"> {
  filling: Filling;
  rowLabel: RowLabel;
}

/**
 * The form itself. `novalidate`: the server's messages are in the language of the page, stay where they are and are
 * the same for everybody; a browser's vanish, speak its own language and know nothing of rows or NIP numbers.
 */
export function FormBody({ form, key, filling, ...controls }: Body) {
  const { words, language } = filling;
  const full = form.state === "full";
  // Whoever signs up waits for a decision first, whether or not there are seats.
  const approved = controls.definition?.kind === "conference" && controls.definition.approval !== undefined;
  const send = words.form.send[full && !approved ? "waitlist" : form.kind];
  return (
    <form method="post" action={`/forms/${form.id}/submissions?lang=${language}`} noValidate>
      <EnterButton>{send}</EnterButton>
      <input type="hidden" name="_key" value={key} />
      <input type="hidden" name="language" value={language} />
      {full && <p class="notice">{approved ? eventWords[language].fullApproval : words.form.fullNotice}</p>}
      <p class="help">{words.form.requiredNote}</p>
      <Fields fields={form.fields} filling={filling} {...controls} />
      {form.consents.length > 0 && (
        <fieldset class="group">
          <legend>{words.form.consents}</legend>
          {form.consents.map(({ name, version, text, details, required }) => (
            <>
              <TickControl
                name={`consents.${name}`}
                value={version}
                label={text}
                help=""
                required={required}
                filling={filling}
              />
              <ConsentDetails language={language} details={details} />
            </>
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
