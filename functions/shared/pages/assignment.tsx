import { inLanguage } from "../../../domain/public-form.ts";
import type { GrantAssignment, RecordedReview } from "../../../schemas/assignment.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { FieldError } from "../../../schemas/problem.ts";
import type { Application } from "../../../schemas/submission.ts";
import type { Grosze, Language } from "../../../schemas/values.ts";
import { assignmentWords } from "../words/assignment/catalogue.ts";
import { catalogue } from "../words/catalogue.ts";
import { moment, money } from "../words/format.ts";
import { AnswerList } from "./answers.tsx";
import { AssignmentForm } from "./assignment-form.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Facts } from "./facts.tsx";
import { filling, type Values } from "./filling.ts";
import { Languages } from "./languages.tsx";
import { Recommendations, RecordedAnswer } from "./recorded.tsx";
import { drawPage } from "./shell.tsx";

export interface AssignmentPage {
  language: Language;
  form: GrantCall;
  application: Application;
  assignment: GrantAssignment;
  /** Shown with the decision only: a reviewer must not know what another one thinks. */
  reviews: readonly RecordedReview[];
  /** What may still be awarded; shown with the decision. */
  remaining?: Grosze | undefined;
  values?: Values;
  errors?: readonly FieldError[];
}

/** An application to review or to decide on, or what was answered and when. */
export function assignmentPage(page: AssignmentPage): string {
  const { language, form, application, assignment, reviews } = page;
  const words = catalogue[language];
  const own = assignmentWords[language];
  const { step } = assignment;
  const filled = filling(language, page.values ?? {}, page.errors ?? []);
  const deciding = step === "decision";
  const remaining = deciding && assignment.status === "requested" ? page.remaining : undefined;
  const title = assignment.status === "recorded" ? own.recordedTitle[step] : own.title[step];
  const names: Record<string, string> = {
    recommendation: own.recommendation,
    decision: own.decision,
    reason: own.reason,
  };
  return drawPage({
    language,
    title: `${filled.errors.length > 0 ? words.form.errorPrefix : ""}${title} ${application.reference}`,
    masthead: form.organisers[0]?.name,
    children: (
      <>
        <Languages current={language} />
        <ErrorSummary filling={filled} nameOf={(field) => names[field]} />
        <h1>{title}</h1>
        <p class="text">{inLanguage(form.title, language)}</p>
        {assignment.status === "recorded" ? (
          <RecordedAnswer language={language} assignment={assignment} />
        ) : (
          <p>{own.intro[step]}</p>
        )}
        <Facts
          facts={[
            [words.facts.reference, <strong class="reference">{application.reference}</strong>],
            [words.facts.submitted, moment(language, application.submittedAt)],
            [own.requested, money(language, application.requestedAmount)],
            [own.remaining, remaining === undefined ? undefined : money(language, remaining)],
            [own.assignee, assignment.assignee.name],
            [own.deadline, assignment.status === "requested" ? moment(language, assignment.deadline) : undefined],
          ]}
        />
        <h2>{own.content}</h2>
        <AnswerList language={language} fields={form.fields} answers={application.answers} />
        {deciding && <Recommendations language={language} reviews={reviews} />}
        {assignment.status === "requested" && (
          <AssignmentForm
            filling={filled}
            step={step}
            requested={application.requestedAmount}
            exhausted={remaining !== undefined && remaining < application.requestedAmount}
          />
        )}
      </>
    ),
  });
}
