import type { Refusal } from "../../../domain/refusal.ts";
import type { Form } from "../../../schemas/form.ts";
import type { FieldError } from "../../../schemas/problem.ts";
import type { PublicField, PublicForm } from "../../../schemas/public-form.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { eventWords } from "../words/event/catalogue.ts";
import { fillingWords } from "../words/filling/catalogue.ts";
import { asset } from "./asset.ts";
import { AboutCall } from "./call/about-call.tsx";
import { callFacts } from "./call/call-facts.ts";
import type { EligibilityParts } from "./call/eligibility-parts.tsx";
import { Carried } from "./carried.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { filling, type Values } from "./filling.ts";
import { askedIn } from "./asked.ts";
import { EnterButton } from "./fields.tsx";
import { FormBody } from "./form-body.tsx";
import { FormFacts } from "./form-facts.tsx";
import { FormSessions } from "./form-sessions.tsx";
import { formOnPage, LanguageButtons, Languages } from "./languages.tsx";
import { NotOpen } from "./not-open.tsx";
import { langOf } from "./own-text.tsx";
import { Paragraphs } from "./paragraphs.tsx";
import { RefusalNotice } from "./problem.tsx";
import { isReviewed, sendLabel, submissionsOf } from "./sending.ts";
import { drawPage } from "./shell.tsx";
import { TypedList } from "./typed-list.tsx";
import { nameOfField, rowLabels } from "../words/faults/names.ts";

export interface FormPage {
  language: Language;
  form: PublicForm;
  /** Idempotency key of this filling; a second post of the same page is the same submission. */
  key: string;
  /** Says, signed, when this filling began; see functions/shared/spam. */
  token?: string | undefined;
  /** What has been typed, by the name of the control: `fullName`, `budget[0].amount`, `consents.privacy`. */
  values: Values;
  /** How many rows to draw of a group; without it the fewest it takes, at least one. */
  rows: Readonly<Record<string, number>>;
  errors: readonly FieldError[];
  /** Why what was posted has not been taken, though nothing is wrong with any answer. */
  refusal?: Refusal | undefined;
  fragment: boolean;
  /** In a frame of another page: the page around says whose it is. */
  frame?: boolean;
  /** The form was published anew since the page was drawn that was posted: what had an answer and is gone. */
  changed?: { gone: readonly PublicField[] } | undefined;
  /** What the server's clock says, for a script that tells how long the form stays open. */
  now?: Instant;
  /** Everything that was posted: goes along into other languages, where the form itself is not drawn any more. */
  posted?: URLSearchParams | undefined;
  /** The control that takes the focus. */
  focus?: string | undefined;
  /** The published form: adds time and place, contact, pool, names of rows and what browsers may fill in. */
  definition?: Form;
  /** The group whose rows have just changed: its last row takes the focus. */
  changedGroup?: string | undefined;
  /** Of a call that asks this before everything else; whoever has posted has answered. */
  eligibility?: EligibilityParts | undefined;
}

/** Here and in no catalogue: the bundles of other doors need not carry it. */
const lostApplication: Record<Language, string> = {
  pl: "Nie mogę znaleźć wiadomości z linkiem do mojego wniosku",
  en: "I cannot find the message with the link to my application",
  uk: "Не можу знайти лист із посиланням на мою заявку",
};

/** The form as a page, or what is said in its place while it takes no answers. Works without JavaScript. */
export function formPage(page: FormPage): string {
  const { language, form, definition, refusal, fragment, frame = false, eligibility } = page;
  const words = catalogue[language];
  const filled = filling(language, page.values, page.errors, {
    filesTo: `/forms/${form.id}/files?lang=${language}${frame ? "&frame=1" : ""}`,
    ...(definition && { asked: askedIn(language, definition.fields, page.values, page.rows) }),
    focus: page.focus,
  });
  const open = form.state === "open" || form.state === "full";
  const asks = open && !eligibility?.asking;
  const posted = open ? undefined : page.posted;
  const rowLabel = rowLabels(language, definition);
  const leaving = frame ? { target: "_blank" } : {};
  return drawPage({
    language,
    fragment,
    frame,
    title: page.errors.length > 0 || refusal ? `${words.form.errorPrefix}${form.title}` : form.title,
    about: form,
    script: asset("form.js"),
    children: (
      <>
        {asks ? (
          <>
            <EnterButton form={formOnPage} {...(isReviewed(form) && { name: "_review", value: "1" })}>
              {sendLabel(language, form, definition)}
            </EnterButton>
            <LanguageButtons current={language} />
          </>
        ) : posted ? (
          <>
            <LanguageButtons current={language} />
            <form id={formOnPage} method="post" action={submissionsOf(form.id, language, frame)} data-form={form.id}>
              <Carried of={{ ...page, posted }} />
            </form>
          </>
        ) : (
          <Languages
            current={language}
            address={`/forms/${form.id}/page`}
            query={{ ...eligibility?.query, ...(frame && { frame: "1" }) }}
          />
        )}
        {refusal && (
          <RefusalNotice language={language} refusal={refusal}>
            {!open && (
              <p>
                <strong>{fillingWords[language].notSent}.</strong>
              </p>
            )}
          </RefusalNotice>
        )}
        <ErrorSummary filling={filled} nameOf={(field) => nameOfField(form, words, rowLabel, field)} />
        {/* Where the mistakes take the focus, what stands above them is out of sight. */}
        {page.changed && (
          <div class="notice" data-changed="" {...(page.errors.length === 0 && { tabIndex: -1, autofocus: true })}>
            <p>{fillingWords[language].changed(page.changed.gone.length > 0)}</p>
            <TypedList
              language={language}
              form={{ ...form, fields: [...page.changed.gone] }}
              values={page.values}
              heading={fillingWords[language].gone}
              help={fillingWords[language].goneHelp}
            />
          </div>
        )}
        <h1 tabIndex={-1} {...langOf(form, "title")}>
          {form.title}
        </h1>
        {refusal && !open && (
          <TypedList
            language={language}
            form={form}
            definition={definition}
            values={page.values}
            heading={fillingWords[language].typed}
            help={fillingWords[language].copy}
            isToCopy
          />
        )}
        <Paragraphs text={form.description} {...langOf(form, "description")} />
        {open && eligibility?.asking}
        <FormFacts language={language} form={form} definition={definition} more={callFacts(language, definition)} />
        <AboutConference language={language} definition={definition} leaving={leaving} />
        <FormSessions language={language} form={form} />
        <AboutCall language={language} form={form} definition={definition} leaving={leaving} />
        {open && eligibility?.notice && <p class="notice">{eligibility.notice}</p>}
        {asks && <FormBody {...page} definition={definition} filling={filled} rowLabel={rowLabel} />}
        {!open && !refusal && <NotOpen language={language} form={form} />}
        {form.state !== "scheduled" && (
          <p class="again">
            <a href={`/forms/${form.id}/link?lang=${language}`} {...leaving}>
              {form.kind === "conference" ? words.form.lostLink : lostApplication[language]}
            </a>
          </p>
        )}
      </>
    ),
  });
}

interface Around extends Pick<FormPage, "language"> {
  definition: FormPage["definition"];
  /** Opens other pages beside a frame, in which they would be lost. */
  leaving: { target?: string };
}

/** That somebody confirms each sign-up, and where the other conferences of the programme are. */
function AboutConference({ language, definition, leaving }: Around) {
  if (definition?.kind !== "conference") return null;
  const { approval, programme } = definition;
  const words = eventWords[language];
  return (
    <>
      {approval && <p>{words.approval(approval.days)}</p>}
      {programme && (
        <p>
          <a href={`/programmes/${programme.id}?lang=${language}`} {...leaving}>
            {words.programme}
          </a>
        </p>
      )}
    </>
  );
}
