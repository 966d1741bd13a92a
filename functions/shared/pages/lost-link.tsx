import type { Refusal } from "../../../domain/refusal.ts";
import type { Form } from "../../../schemas/form.ts";
import type { FieldError } from "../../../schemas/problem.ts";
import type { Language } from "../../../schemas/values.ts";
import { linkWords } from "../words/link/catalogue.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { filling } from "./filling.ts";
import { Contact } from "./contact.tsx";
import { Languages } from "./languages.tsx";
import { Translated } from "./own-text.tsx";
import { RefusalNotice } from "./problem.tsx";
import { drawPage } from "./shell.tsx";
import { TextControl } from "./text-control.tsx";

interface LostLinkPage {
  language: Language;
  form: Form;
  /** What was typed, when nothing came of it. */
  typed?: string;
  errors?: readonly FieldError[];
  refusal?: Refusal;
}

/** Asks for the address that somebody signed up with. */
export function lostLinkPage({ language, form, typed = "", errors = [], refusal }: LostLinkPage): string {
  const words = linkWords[language][form.kind];
  const filled = filling(language, { email: typed }, errors);
  const field = { name: "email", type: "email", label: words.email, help: "", required: true, example: "" } as const;
  return drawPage({
    language,
    title: errors.length > 0 || refusal ? `${filled.words.form.errorPrefix}${words.title}` : words.title,
    about: form,
    children: (
      <>
        <Languages current={language} />
        {refusal && <RefusalNotice language={language} refusal={refusal} />}
        <ErrorSummary filling={filled} nameOf={() => words.email} />
        <h1>{words.title}</h1>
        <p class="text">
          <Translated text={form.title} language={language} />
        </p>
        <p>{words.lead}</p>
        <form method="post" action={`/forms/${form.id}/link?lang=${language}`} noValidate>
          <TextControl field={field} name="email" filling={filled} />
          <button class="primary">{words.send}</button>
        </form>
      </>
    ),
  });
}

/** The same for everybody: it says nothing of who is on the list. */
export function linkAskedPage({ language, form }: Pick<LostLinkPage, "language" | "form">): string {
  const words = linkWords[language][form.kind];
  return drawPage({
    language,
    title: words.asked.title,
    about: form,
    children: (
      <>
        <Languages current={language} address={`/forms/${form.id}/link`} />
        <section class="outcome waiting">
          <h1 tabIndex={-1} autoFocus>
            {words.asked.title}
          </h1>
          <p>{words.asked.detail}</p>
        </section>
        <p class="text">
          <Translated text={form.title} language={language} />
        </p>
        <p>{words.asked.none}</p>
        <p>
          <Contact {...form.contact} />
        </p>
      </>
    ),
  });
}
