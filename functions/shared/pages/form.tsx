import type { Form } from "../../../schemas/form.ts";
import type { FieldError } from "../../../schemas/problem.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { eventWords } from "../words/event/catalogue.ts";
import { moment } from "../words/format.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { nameOfField } from "./field-names.ts";
import { filling, type Values } from "./filling.ts";
import { FormBody } from "./form-body.tsx";
import { FormFacts } from "./form-facts.tsx";
import { FormSessions } from "./form-sessions.tsx";
import { Languages } from "./languages.tsx";
import { Paragraphs } from "./paragraphs.tsx";
import { rowLabels } from "./row-labels.ts";
import { drawPage } from "./shell.tsx";

export interface FormPage {
  language: Language;
  form: PublicForm;
  /** Idempotency key of this filling; a second post of the same page is the same submission. */
  key: string;
  /** What has been typed, by the name of the control: `fullName`, `budget[0].amount`, `consents.privacy`. */
  values: Values;
  /** How many rows to draw of a group; without it the fewest it takes, at least one. */
  rows: Readonly<Record<string, number>>;
  errors: readonly FieldError[];
  fragment: boolean;
  /** The published form: adds time and place, contact, pool, names of rows and what browsers may fill in. */
  definition?: Form;
  /** The group whose rows have just changed: its last row takes the focus. */
  changedGroup?: string | undefined;
}

/** The form as a page, or what is said in its place while it takes no answers. Works without JavaScript. */
export function formPage(page: FormPage): string {
  const { language, form, definition, fragment } = page;
  const words = catalogue[language];
  const filled = filling(language, page.values, page.errors);
  const open = form.state === "open" || form.state === "full";
  const rowLabel = rowLabels(language, definition);
  return drawPage({
    language,
    fragment,
    title: page.errors.length > 0 ? `${words.form.errorPrefix}${form.title}` : form.title,
    masthead: form.organisers[0]?.name,
    children: (
      <>
        <Languages current={language} address={`/forms/${form.id}/page`} />
        <ErrorSummary filling={filled} nameOf={(field) => nameOfField(form, words, rowLabel, field)} />
        <h1 tabIndex={-1}>{form.title}</h1>
        <Paragraphs text={form.description} />
        <FormFacts language={language} form={form} definition={definition} />
        <AboutConference language={language} definition={definition} />
        <FormSessions language={language} form={form} />
        {open ? (
          <FormBody {...page} filling={filled} rowLabel={rowLabel} />
        ) : (
          <NotOpen language={language} form={form} />
        )}
        {form.kind === "conference" && form.state !== "scheduled" && (
          <p class="again">
            <a href={`/forms/${form.id}/link?lang=${language}`}>{words.form.lostLink}</a>
          </p>
        )}
      </>
    ),
  });
}

/** That somebody confirms each sign-up, and where the other conferences of the programme are. */
function AboutConference({ language, definition }: { language: Language; definition: Form | undefined }) {
  if (definition?.kind !== "conference") return null;
  const { approval, programme } = definition;
  const words = eventWords[language];
  return (
    <>
      {approval && <p>{words.approval(approval.days)}</p>}
      {programme && (
        <p>
          <a href={`/programmes/${programme.id}?lang=${language}`}>{words.programme}</a>
        </p>
      )}
    </>
  );
}

function NotOpen({ language, form }: { language: Language; form: PublicForm }) {
  if (form.state === "open" || form.state === "full") return null;
  const { title, detail } = catalogue[language].notOpen[form.state];
  return (
    <section class="notice">
      <h2>{title}</h2>
      <p>{detail(moment(language, form.state === "scheduled" ? form.opensAt : form.closesAt))}</p>
    </section>
  );
}
