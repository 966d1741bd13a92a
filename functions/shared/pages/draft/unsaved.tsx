import type { Refusal } from "../../../../domain/refusal.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { FieldError } from "../../../../schemas/problem.ts";
import type { PublicForm } from "../../../../schemas/public-form.ts";
import type { Language } from "../../../../schemas/values.ts";
import type { ShownPage } from "../../submissions/rows.ts";
import { draftWords } from "../../words/draft/catalogue.ts";
import { askedIn } from "../asked.ts";
import { Consents } from "../consents.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { EnterButton, Fields } from "../fields.tsx";
import { filling } from "../filling.ts";
import { formOnPage, LanguageButtons } from "../languages.tsx";
import { RefusalNotice } from "../problem.tsx";
import { drawPage } from "../shell.tsx";
import { nameOfField, rowLabels } from "../../words/faults/names.ts";

interface Unsaved {
  language: Language;
  form: GrantCall;
  view: PublicForm;
  /** Idempotency key of this filling. */
  key: string;
  shown: ShownPage;
  errors: readonly FieldError[];
  /** Why it has not been saved, where nothing is wrong with what was typed. */
  refusal?: Refusal;
}

/** The form of a call that could not even be saved, with everything typed still there. */
export function unsavedDraftPage({ language, form, view, key, shown, errors, refusal }: Unsaved): string {
  const words = draftWords[language];
  const asked = askedIn(language, form.fields, shown.values, shown.rows);
  const filled = filling(language, shown.values, errors, { asked });
  const rowLabel = rowLabels(language, form);
  return drawPage({
    language,
    title: `${filled.words.form.errorPrefix}${view.title}`,
    about: form,
    children: (
      <>
        <EnterButton form={formOnPage}>{words.save}</EnterButton>
        <LanguageButtons current={language} action={`/forms/${form.id}/submissions`} />
        {refusal && <RefusalNotice language={language} refusal={refusal} />}
        <ErrorSummary filling={filled} nameOf={(field) => nameOfField(view, filled.words, rowLabel, field)} />
        <h1 tabIndex={-1}>{view.title}</h1>
        <form id={formOnPage} method="post" action={`/forms/${form.id}/drafts?lang=${language}`} noValidate>
          <input type="hidden" name="_key" value={key} />
          <input type="hidden" name="language" value={language} />
          <Fields
            fields={view.fields}
            sections={view.sections}
            filling={filled}
            rows={shown.rows}
            rowLabel={rowLabel}
            definition={form}
            changedGroup={shown.group}
          />
          <Consents consents={view.consents} filling={filled} />
          <div class="send">
            <button class="primary">{words.save}</button>
            <p class="help">{words.saveHelp}</p>
          </div>
        </form>
      </>
    ),
  });
}
