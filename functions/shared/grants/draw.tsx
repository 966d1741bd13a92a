import type { ComponentChildren } from "preact";
import { awaited } from "../../../domain/grants/step-times.ts";
import { stepRules } from "../../../domain/grants/steps.ts";
import { inLanguage, publicField } from "../../../domain/public-form.ts";
import type { Field } from "../../../schemas/field.ts";
import type { FieldError } from "../../../schemas/problem.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { AnswerList } from "../pages/answers.tsx";
import { ErrorSummary } from "../pages/error-summary.tsx";
import { EnterButton, Fields } from "../pages/fields.tsx";
import { filling } from "../pages/filling.ts";
import { Languages } from "../pages/languages.tsx";
import { drawPage } from "../pages/shell.tsx";
import { type ShownPage, shownPage } from "../submissions/rows.ts";
import { typedValues } from "../submissions/typed-values.ts";
import { moment } from "../words/format.ts";
import { questionWords } from "../words/questions/words.ts";
import { stepNames } from "../words/step-names/words.ts";
import { contexts } from "./contexts/contexts.ts";
import { fileAddresses } from "./file-addresses.ts";
import type { OpenQuestion } from "./open.ts";
import { nameOfField, rowLabels } from "../words/faults/names.ts";

/** The page as it was posted, with what is wrong with it. */
export interface Shown {
  language: Language;
  page?: ShownPage;
  errors?: FieldError[];
}

interface Drawing extends Shown {
  now: Instant;
}

/** What somebody is asked, or what was answered and when. Works without JavaScript. */
export function drawQuestion(open: OpenQuestion, { language, now, page, errors = [] }: Drawing): string {
  const { form, question, application, address } = open;
  const fields = stepRules[question.step].fields(open);
  const title = stepNames[language][awaited(question)];
  const { intro, send } = questionWords[language].step[awaited(question)];
  const shown = page ?? shownPage({ fields }, typedValues(fields, stepRules[question.step].initial?.(open) ?? {}));
  const filled = filling(language, shown.values, errors);
  const rowLabel = rowLabels(language, { fields });
  const inOneLanguage = fields.map((field) => publicField(field, language));
  const Context = contexts[question.step];
  const about = application ? ` ${application.reference}` : "";
  return drawPage({
    language,
    title: `${errors.length > 0 ? filled.words.form.errorPrefix : ""}${title}${about}`,
    about: form,
    children: (
      <>
        <Languages current={language} />
        <ErrorSummary
          filling={filled}
          nameOf={(field) => nameOfField({ fields: inOneLanguage }, filled.words, rowLabel, field)}
        />
        <h1>{title}</h1>
        <p class="text">{inLanguage(form.title, language)}</p>
        {question.status === "requested" ? (
          <Asking open={open} language={language} now={now} intro={intro} />
        ) : (
          <Ended open={open} language={language} fields={fields} />
        )}
        <Context language={language} facts={open} now={now} addresses={fileAddresses(address, application)} />
        {question.status === "requested" && (
          <form method="post" class="assignment" noValidate>
            <EnterButton>{send}</EnterButton>
            <p class="help">{filled.words.form.requiredNote}</p>
            <Fields
              fields={inOneLanguage}
              filling={filled}
              rows={shown.rows}
              rowLabel={rowLabel}
              changedGroup={shown.group}
            />
            <div class="send">
              <button class="primary">{send}</button>
              <p class="help">{questionWords[language].final}</p>
            </div>
          </form>
        )}
      </>
    ),
  });
}

interface Part {
  open: OpenQuestion;
  language: Language;
}

/** What is asked, and until when. */
function Asking({ open, language, now, intro }: Part & { now: Instant; intro: string }) {
  const words = questionWords[language];
  const { question, own } = open;
  const deadline = moment(language, question.deadline);
  return (
    <>
      <p>{intro}</p>
      {!own && <p class="notice">{now > question.deadline ? words.late(deadline) : `${words.deadline} ${deadline}`}</p>}
    </>
  );
}

/** What was answered and when, or why no answer is needed any more. */
function Ended({ open: { question }, language, fields }: Part & { fields: readonly Field[] }): ComponentChildren {
  const words = questionWords[language];
  switch (question.status) {
    case "recorded":
      return (
        <section class="outcome good">
          <h2>{words.recorded}</h2>
          <p class="help">{words.recordedAt(moment(language, question.recordedAt))}</p>
          <AnswerList language={language} fields={[...fields]} answers={question.answer} />
        </section>
      );
    case "lapsed":
      return (
        <section class="outcome bad">
          <h2>{words.lapsed.title}</h2>
          <p>{words.lapsed.detail(moment(language, question.deadline))}</p>
        </section>
      );
    default:
      return (
        <section class="notice">
          <h2>{words.withdrawn.title}</h2>
          <p>{words.withdrawn.detail}</p>
        </section>
      );
  }
}
