import { sourcesAt } from "../../../../domain/clerk-entry.ts";
import { Language, type SubmissionId } from "../../../../schemas/values.ts";
import type { FieldError } from "../../../../schemas/problem.ts";
import type { PublicForm } from "../../../../schemas/public-form.ts";
import { catalogue } from "../../words/catalogue.ts";
import { organiserWords } from "../../words/organiser/catalogue.ts";
import { entryRefusalWords } from "../../words/organiser-refusals/catalogue.ts";
import { actionWords } from "../../words/organiser-actions/catalogue.ts";
import { askedIn } from "../asked.ts";
import { ChoiceControl } from "../choice-control.tsx";
import { Consents } from "../consents.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { EnterButton, Fields } from "../fields.tsx";
import { filling, type Values } from "../filling.ts";
import { addressOf, drawRoom, type Office } from "./room.tsx";
import { nameOfField, rowLabels } from "../../words/faults/names.ts";

export interface EntryPage {
  office: Office;
  /** The form as the clerk fills it in. */
  form: PublicForm;
  key: string;
  values: Values;
  rows: Readonly<Record<string, number>>;
  errors: readonly FieldError[];
  changedGroup?: string | undefined;
  /** Why it was not taken, and the sign-up that is in the way. */
  refused?: { sentence: string; existing: SubmissionId | undefined };
}

function Refusal({ office, sentence, existing }: { office: Office } & NonNullable<EntryPage["refused"]>) {
  return (
    <div class="notice" role="alert" tabIndex={-1} autoFocus>
      <p>{sentence}</p>
      {existing && (
        <p>
          <a href={addressOf(office, `/sign-ups/${existing}`)}>{entryRefusalWords[office.language].see}</a>
        </p>
      )}
    </div>
  );
}

/** The public form, filled in by a clerk for somebody who wrote, called or came. */
export function entryPage({ office, form, key, values, rows, errors, changedGroup, refused }: EntryPage): string {
  const { language } = office;
  const [words, action] = [catalogue[language], actionWords[language]];
  const filled = filling(language, values, errors, { asked: askedIn(language, office.form.fields, values, rows) });
  const rowLabel = rowLabels(language, office.form);
  const source = {
    name: "source",
    type: "choice" as const,
    label: action.source,
    help: action.sourceHelp,
    required: true,
    options: sourcesAt(office.form, office.now).map((value) => ({
      value,
      label: organiserWords[language].source[value],
    })),
    example: "phone",
  };
  const spoken = {
    name: "language",
    type: "choice" as const,
    label: action.language,
    help: "",
    required: true,
    options: Language.options.map((value) => ({ value, label: catalogue[value].languageName })),
    example: "pl",
  };
  const names: Record<string, string> = { source: action.source, language: action.language };
  return drawRoom({
    office,
    room: "list",
    title: action.title,
    foundAt: "/new",
    warning: errors.length > 0 || refused ? words.form.errorPrefix : "",
    before: refused ? (
      <Refusal office={office} {...refused} />
    ) : (
      <ErrorSummary filling={filled} nameOf={(field) => names[field] ?? nameOfField(form, words, rowLabel, field)} />
    ),
    children: (
      <>
        <p>{action.lead}</p>
        <form method="post" action={addressOf(office, "/sign-ups")} noValidate>
          <EnterButton>{action.send}</EnterButton>
          <input type="hidden" name="_key" value={key} />
          <p class="help">{words.form.requiredNote}</p>
          <ChoiceControl field={source} name="source" filling={filled} />
          <p class="help">{action.emailHelp}</p>
          <Fields
            fields={form.fields}
            sections={form.sections}
            filling={filled}
            rows={rows}
            rowLabel={rowLabel}
            changedGroup={changedGroup}
          />
          <ChoiceControl field={spoken} name="language" filling={filled} />
          <Consents consents={form.consents} filling={filled} help={action.consentsHelp} />
          <button class="primary">{action.send}</button>
        </form>
      </>
    ),
  });
}
