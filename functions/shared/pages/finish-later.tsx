import type { Form } from "../../../schemas/form.ts";
import type { Language } from "../../../schemas/values.ts";

interface Later {
  /** Of the button. */
  button: string;
  /** How attachments are added; they are at most so many. */
  attachments: (most: number) => string;
}

/** Here and in no catalogue: the bundles of other doors need not carry it. */
const words: Record<Language, Later> = {
  pl: {
    button: "Zapisz i dokończ później",
    attachments: (most) => `najwyżej ${most}; dodaje się je po zapisaniu wniosku: „Zapisz i dokończ później”`,
  },
  en: {
    button: "Save and finish later",
    attachments: (most) => `at most ${most}; you add them once the application is saved: “Save and finish later”`,
  },
  uk: {
    button: "Зберегти й завершити пізніше",
    attachments: (most) => `щонайбільше ${most}; їх додають після збереження заявки: «Зберегти й завершити пізніше»`,
  },
};
const attachmentsLabel: Record<Language, string> = { pl: "Załączniki", en: "Attachments", uk: "Додатки" };

/** How many attachments a call takes and how they are added, as a labelled fact; undefined where it takes none. */
export function attachmentsFact(language: Language, form: Form | undefined): readonly [string, string] | undefined {
  const most = form?.kind === "grantCall" ? form.attachments : 0;
  return most > 0 ? [attachmentsLabel[language], words[language].attachments(most)] : undefined;
}

interface Saved {
  language: Language;
  formId: string;
  definition: Form | undefined;
}

/** Saves an application as a draft, which is where attachments are added: nobody should send one without knowing. */
export function FinishLater({ language, formId, definition }: Saved) {
  const attachments = attachmentsFact(language, definition);
  return (
    <>
      {attachments && <p class="help">{`${attachments.join(": ")}.`}</p>}
      {/* In the embedded form this leaves the page around it, whatever frame that is in. */}
      <button
        class="secondary"
        part="button"
        name="_save"
        value="later"
        formAction={`/forms/${formId}/drafts?lang=${language}`}
        formTarget="_top"
        formNoValidate
      >
        {words[language].button}
      </button>
    </>
  );
}
