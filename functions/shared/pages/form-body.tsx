import { definitionOf } from "../../../domain/definition.ts";
import type { Language } from "../../../schemas/values.ts";
import { Trap } from "../spam/trap.tsx";
import { eventWords } from "../words/event/catalogue.ts";
import { fillingWords } from "../words/filling/catalogue.ts";
import { Consents } from "./consents.tsx";
import { Fields } from "./fields.tsx";
import type { Filling } from "./filling.ts";
import { FinishLater } from "./finish-later.tsx";
import type { FormPage } from "./form.tsx";
import { formOnPage } from "./languages.tsx";
import { isApproved, isReviewed, sendLabel, submissionsOf } from "./sending.ts";
import type { RowLabel } from "../words/faults/names.ts";

interface Drawn extends Pick<FormPage, "form"> {
  definition: FormPage["definition"];
}
interface Body extends Drawn, Pick<FormPage, "key" | "token" | "refusal" | "rows" | "changedGroup" | "now" | "frame"> {
  filling: Filling;
  rowLabel: RowLabel;
}

/**
 * The form itself. `novalidate`: the server's messages are in the language of the page, stay where they are and are
 * the same for everybody; a browser's vanish, speak its own language and know nothing of rows or NIP numbers.
 */
export function FormBody({ form, key, token, refusal, now, frame = false, filling, ...controls }: Body) {
  const { words, language } = filling;
  const { definition } = controls;
  return (
    <form
      id={formOnPage}
      part="form"
      method="post"
      action={submissionsOf(form.id, language, frame)}
      noValidate
      data-form={form.id}
      data-now={now}
      data-proof-bits={refusal?.code === "proofNeeded" ? refusal.proof.bits : undefined}
    >
      <Defined form={form} language={language} definition={definition} />
      <input type="hidden" name="_key" value={key} />
      {token && <input type="hidden" name="_token" value={token} />}
      <input type="hidden" name="_version" value={form.version} />
      <input type="hidden" name="language" value={language} />
      {filling.errors.length > 0 && <input type="hidden" name="_shown" value="faults" />}
      {form.state === "full" && (
        <p class="notice">{isApproved(definition) ? eventWords[language].fullApproval : words.form.fullNotice}</p>
      )}
      <p class="help">{words.form.requiredNote}</p>
      <Fields fields={form.fields} sections={form.sections} filling={filling} {...controls} />
      <Consents consents={form.consents} filling={filling} />
      <Trap language={language} />
      <Send form={form} definition={definition} filling={filling} />
    </form>
  );
}

/** The buttons at the end: an application is looked through first, a sign-up may be. */
function Send({ form, definition, filling: { language, words } }: Drawn & { filling: Filling }) {
  const { check, checkHelp } = fillingWords[language].review;
  const review = { name: "_review", value: "1" };
  if (!isReviewed(form)) {
    return (
      <div class="send">
        <button class="primary" part="button button-primary">
          {sendLabel(language, form, definition)}
        </button>
        <p class="help">{words.form.sendOnce}</p>
        <button class="quiet" part="button" {...review}>
          {check[form.kind]}
        </button>
      </div>
    );
  }
  return (
    <div class="send">
      <button class="primary" part="button button-primary" {...review}>
        {check[form.kind]}
      </button>
      <p class="help">{checkHelp}</p>
      <FinishLater language={language} formId={form.id} definition={definition} />
    </div>
  );
}

/** What a script checks answers by. As no `<` is left in it, no text of a form can end it. */
function Defined({ form, language, definition }: Drawn & { language: Language }) {
  if (!definition) return null;
  const json = JSON.stringify(definitionOf(definition, form, language)).replaceAll("<", String.raw`\u003c`);
  return <script type="application/json" data-definition="" dangerouslySetInnerHTML={{ __html: json }} />;
}
