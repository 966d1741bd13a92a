import { definitionOf } from "../../../domain/definition.ts";
import type { Language } from "../../../schemas/values.ts";
import type { RowLabel } from "./field-names.ts";
import { Consents } from "./consents.tsx";
import { EnterButton, Fields } from "./fields.tsx";
import type { Filling } from "./filling.ts";
import type { FormPage } from "./form.tsx";
import { Trap } from "../spam/trap.tsx";
import { eventWords } from "../words/event/catalogue.ts";

/** Here and in no catalogue: the bundles of other doors need not carry it. */
const finishLater: Record<Language, string> = {
  pl: "Zapisz i dokończ później",
  en: "Save and finish later",
  uk: "Зберегти й завершити пізніше",
};

interface Body extends Pick<FormPage, "form" | "key" | "token" | "refusal" | "rows" | "definition" | "changedGroup"> {
  filling: Filling;
  rowLabel: RowLabel;
}

/**
 * The form itself. `novalidate`: the server's messages are in the language of the page, stay where they are and are
 * the same for everybody; a browser's vanish, speak its own language and know nothing of rows or NIP numbers.
 */
export function FormBody({ form, key, token, refusal, filling, ...controls }: Body) {
  const { words, language } = filling;
  const full = form.state === "full";
  // Whoever signs up waits for a decision first, whether or not there are seats.
  const approved = controls.definition?.kind === "conference" && controls.definition.approval !== undefined;
  const send = words.form.send[full && !approved ? "waitlist" : form.kind];
  return (
    <form
      method="post"
      action={`/forms/${form.id}/submissions?lang=${language}`}
      noValidate
      data-form={form.id}
      data-proof-bits={refusal?.code === "proofNeeded" ? refusal.proof.bits : undefined}
    >
      <EnterButton>{send}</EnterButton>
      <Defined form={form} language={language} definition={controls.definition} />
      <input type="hidden" name="_key" value={key} />
      {token && <input type="hidden" name="_token" value={token} />}
      <input type="hidden" name="language" value={language} />
      {full && <p class="notice">{approved ? eventWords[language].fullApproval : words.form.fullNotice}</p>}
      <p class="help">{words.form.requiredNote}</p>
      <Fields fields={form.fields} filling={filling} {...controls} />
      <Consents consents={form.consents} filling={filling} />
      <Trap language={language} />
      <div class="send">
        <button class="primary">{send}</button>
        <p class="help">{words.form.sendOnce}</p>
        {form.kind === "grantCall" && (
          // In the embedded form this leaves the page around it, whatever frame that is in.
          <button
            class="secondary"
            name="_save"
            value="later"
            formAction={`/forms/${form.id}/drafts?lang=${language}`}
            formTarget="_top"
            formNoValidate
          >
            {finishLater[language]}
          </button>
        )}
      </div>
    </form>
  );
}

interface Drawn extends Pick<FormPage, "form"> {
  definition: FormPage["definition"];
  language: Language;
}

/** What a script checks answers by. As no `<` is left in it, no text of a form can end it. */
function Defined({ form, language, definition }: Drawn) {
  if (!definition) return null;
  const json = JSON.stringify(definitionOf(definition, form, language)).replaceAll("<", String.raw`\u003c`);
  return <script type="application/json" data-definition="" dangerouslySetInnerHTML={{ __html: json }} />;
}
