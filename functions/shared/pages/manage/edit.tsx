import { signUpFields } from "../../../../domain/participants.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Refusal } from "../../../../domain/refusal.ts";
import { changesEnd } from "../../../../domain/self-service.ts";
import type { Conference } from "../../../../schemas/form.ts";
import type { FieldError } from "../../../../schemas/problem.ts";
import type { PublicForm } from "../../../../schemas/public-form.ts";
import type { SignUp } from "../../../../schemas/sign-up.ts";
import type { Answers } from "../../../../schemas/submission.ts";
import type { Language } from "../../../../schemas/values.ts";
import { catalogue } from "../../words/catalogue.ts";
import { moment } from "../../words/format.ts";
import { editWords } from "../../words/edit/catalogue.ts";
import { refusalDetail, refusalTitle } from "../../words/refusals.ts";
import { AnswerList } from "../answers.tsx";
import { askedIn } from "../asked.ts";
import { ErrorSummary } from "../error-summary.tsx";
import { EnterButton, Fields } from "../fields.tsx";
import { filling, idOf, type Values } from "../filling.ts";
import { LeftOut } from "../left-out.tsx";
import { Languages } from "../languages.tsx";
import { drawPage } from "../shell.tsx";
import { nameOfField, rowLabels } from "../../words/faults/names.ts";

/** Why what was posted has not been stored. */
export type Setback =
  | { what: "refused"; refusal: Refusal }
  /** So many more seats are not free in a session that the sign-up keeps. */
  | { what: "sessionFull"; session: string }
  /** A session that has begun can be neither taken nor given up. */
  | { what: "sessionBegan"; session: string }
  /** More addresses of participants are exchanged than can be at once. */
  | { what: "tooMuch" }
  /** Something that was posted is not asked for; saving again stores the rest. */
  | { what: "leftOut"; posted: URLSearchParams }
  /** The sign-up is not what the page was made from; `stored` is what it is now. */
  | { what: "changedMeanwhile"; stored: Answers };

export interface EditPage {
  language: Language;
  address: string;
  query: string;
  form: Conference;
  view: PublicForm;
  submission: SignUp;
  values: Values;
  rows: Readonly<Record<string, number>>;
  errors: readonly FieldError[];
  changedGroup?: string | undefined;
  setback?: Setback | undefined;
}

/** Changing one's own sign-up: the form it came from, filled in. Works without JavaScript. */
export function editPage(page: EditPage): string {
  const { language, form, view, submission, values, rows, errors, changedGroup, address, query } = page;
  const edit = editWords[language];
  const words = catalogue[language];
  const filled = filling(language, values, errors, { asked: askedIn(language, form.fields, values, rows) });
  const rowLabel = rowLabels(language, form);
  const fields = view.fields.filter(({ name }) => name !== signUpFields.email);
  const shown = { ...view, fields };
  const wrong = errors.length > 0 || page.setback !== undefined;
  return drawPage({
    language,
    title: `${wrong ? words.form.errorPrefix : ""}${edit.title} ${submission.reference}`,
    about: form,
    children: (
      <>
        <Languages current={language} address={`${address}/edit`} />
        <SetbackNotice {...page} />
        <ErrorSummary filling={filled} nameOf={(field) => nameOfField(shown, words, rowLabel, field)} />
        <h1>{edit.title}</h1>
        <p class="text">{`${inLanguage(form.title, language)}, ${submission.reference}`}</p>
        <p>{edit.intro(moment(language, changesEnd(form)))}</p>
        {form.delegations && <p>{edit.seatsHelp}</p>}
        {form.sessions.length > 0 && <p>{edit.sessionsHelp}</p>}
        <form method="post" action={`${address}/edit${query}`} noValidate>
          <EnterButton>{edit.save}</EnterButton>
          <input type="hidden" name="_revision" value={submission.revision} />
          {page.setback?.what === "leftOut" && <input type="hidden" name="_shown" value="review" />}
          <p class="help">{words.form.requiredNote}</p>
          {submission.email !== undefined && (
            <div class="field">
              <p class="name">{`${edit.email}: ${submission.email}`}</p>
              <p class="help">{edit.emailHelp(form.contact.email)}</p>
            </div>
          )}
          <Fields
            fields={fields}
            sections={view.sections}
            filling={filled}
            rows={rows}
            rowLabel={rowLabel}
            definition={form}
            changedGroup={changedGroup}
          />
          <div class="send">
            <button class="primary">{edit.save}</button>
            <p class="help">
              <a href={`${address}${query}`}>{edit.back}</a>
            </p>
          </div>
        </form>
      </>
    ),
  });
}

function sessionTitle({ sessions }: Conference, id: string, language: Language): string {
  const session = sessions.find((candidate) => candidate.id === id);
  return session ? inLanguage(session.title, language) : id;
}

/** Takes the focus when the page opens: what was typed is still there, but nothing of it has been stored. */
function SetbackNotice({ language, form, view, setback }: EditPage) {
  if (!setback) return null;
  const edit = editWords[language];
  switch (setback.what) {
    case "refused":
      return (
        <section class="outcome bad" role="alert" tabIndex={-1} autoFocus>
          <h2>{`${edit.refused}: ${refusalTitle(language, setback.refusal)}`}</h2>
          <p>{refusalDetail(language, setback.refusal)}</p>
        </section>
      );
    case "sessionFull":
    case "sessionBegan":
    case "tooMuch":
      return (
        <section class="outcome bad" role="alert" tabIndex={-1} autoFocus>
          <h2>{edit.refused}</h2>
          <p>
            {setback.what === "tooMuch"
              ? edit.tooMuch
              : edit[setback.what](sessionTitle(form, setback.session, language))}
          </p>
        </section>
      );
    case "leftOut":
      return (
        <>
          <section class="outcome bad" role="alert" tabIndex={-1} autoFocus>
            <h2>{edit.refused}</h2>
            <p>{edit.leftOut.detail}</p>
          </section>
          <LeftOut
            language={language}
            form={view}
            definition={form}
            posted={setback.posted}
            beside={(name, label) => (
              <a href={`#${idOf(name)}`}>
                {edit.leftOut.toField}
                <span class="visually-hidden">: {label}</span>
              </a>
            )}
          />
        </>
      );
    case "changedMeanwhile":
      return (
        <section class="outcome bad" role="alert" tabIndex={-1} autoFocus>
          <h2>{edit.meanwhile.title}</h2>
          <p>{edit.meanwhile.detail}</p>
          <h3>{edit.stored}</h3>
          <AnswerList language={language} fields={form.fields} answers={setback.stored} />
        </section>
      );
  }
}
