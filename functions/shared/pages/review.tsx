import type { ComponentChildren } from "preact";
import type { Form } from "../../../schemas/form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Answers } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { beginningOf } from "../../../domain/beginning.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import { catalogue } from "../words/catalogue.ts";
import { fillingWords } from "../words/filling/catalogue.ts";
import { asset } from "./asset.ts";
import { AnswerList } from "./answers.tsx";
import { Carried } from "./carried.tsx";
import { attachmentsFact, FinishLater } from "./finish-later.tsx";
import { formOnPage, LanguageButtons } from "./languages.tsx";
import { LeftOut } from "./left-out.tsx";
import { langOf, Translated } from "./own-text.tsx";
import { sendLabel, submissionsOf } from "./sending.ts";
import { drawPage } from "./shell.tsx";

export interface ReviewPage {
  language: Language;
  form: PublicForm;
  definition: Form;
  /** Everything that was posted, to be posted once more. */
  posted: URLSearchParams;
  key?: string;
  token?: string | undefined;
  answers: Answers;
  consents: Readonly<Record<string, string>>;
  fragment: boolean;
  frame: boolean;
  /** Of a draft: where it is sent, and its files. Those of anything else are added once it is a draft. */
  saved?: { action: string; files: ComponentChildren };
}

/** Everything as it will be sent, to be looked through; nothing is stored yet. Works without JavaScript. */
export function reviewPage(page: ReviewPage): string {
  const { language, form, definition, answers, consents, fragment, frame, saved } = page;
  const words = catalogue[language].form;
  const { review } = fillingWords[language];
  const attachments = saved ? undefined : attachmentsFact(language, definition);
  const change = (name: string, label: string) => (
    <button class="quiet" part="button" name="_edit" value={name}>
      {review.change}
      <span class="visually-hidden">: {label}</span>
    </button>
  );
  return drawPage({
    language,
    fragment,
    frame,
    title: `${review.title}: ${form.title}`,
    about: definition,
    script: asset("form.js"),
    children: (
      <>
        <LanguageButtons current={language} />
        <h1 tabIndex={-1} autoFocus>
          {review.title}
        </h1>
        <p class="text" {...langOf(form, "title")}>
          {form.title}
        </p>
        <p class="notice">
          {review.notSent[form.kind]}
          {attachments && ` ${attachments.join(": ")}.`}
        </p>
        <form
          id={formOnPage}
          part="form"
          method="post"
          action={saved?.action ?? submissionsOf(form.id, language, frame)}
          noValidate
          data-form={form.id}
          data-review=""
        >
          <Carried of={page} />
          <LeftOut language={language} form={form} definition={definition} posted={page.posted} beside={change} />
          <AnswerList
            language={language}
            fields={definition.fields}
            sections={definition.sections}
            heading="h2"
            answers={answers}
            beside={({ name, label }) => change(name, inLanguage(label, language))}
          />
          {definition.consents.length > 0 && (
            <>
              <h2>{words.consents}</h2>
              <dl class="answers">
                {definition.consents.map(({ name, text }) => (
                  <div>
                    <dt>
                      <Translated text={text} language={language} />
                    </dt>
                    <dd>{consents[name] ? words.yes : words.no}</dd>
                    <dd class="beside">{change(`consents.${name}`, beginningOf(inLanguage(text, language)))}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          {saved?.files}
          <div class="send">
            <button class="primary" part="button button-primary">
              {sendLabel(language, form, definition)}
            </button>
            <p class="help">{words.sendOnce}</p>
            <button class="secondary" part="button" name="_edit" value="">
              {review.back}
            </button>
            {attachments && <FinishLater language={language} formId={form.id} definition={definition} />}
          </div>
        </form>
      </>
    ),
  });
}
