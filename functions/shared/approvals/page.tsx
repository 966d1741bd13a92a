import { inLanguage } from "../../../domain/public-form.ts";
import type { PoolFigures } from "../../../domain/seats.ts";
import { reasonLength } from "../../../schemas/assignment.ts";
import type { FieldError } from "../../../schemas/problem.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { AnswerList } from "../pages/answers.tsx";
import { FieldControl } from "../pages/control.tsx";
import { ErrorSummary } from "../pages/error-summary.tsx";
import { Facts } from "../pages/facts.tsx";
import { type Filling, filling, type Values } from "../pages/filling.ts";
import { Languages } from "../pages/languages.tsx";
import { drawPage } from "../pages/shell.tsx";
import { approvalWords } from "../words/approval/words.ts";
import { catalogue } from "../words/catalogue.ts";
import { moment } from "../words/format.ts";
import type { OpenApproval } from "./open.ts";

export interface ApprovalPage extends Pick<OpenApproval, "form" | "signUp" | "approval"> {
  language: Language;
  now: Instant;
  /** Seats as they are now: whoever is accepted while none is free waits. */
  figures: PoolFigures;
  values?: Values;
  errors?: readonly FieldError[];
}

/** A sign-up to accept or to decline, or what was decided and when. */
export function approvalPage(page: ApprovalPage): string {
  const { language, form, signUp, approval, figures, now } = page;
  const [words, common] = [approvalWords[language], catalogue[language]];
  const filled = filling(language, page.values ?? {}, page.errors ?? []);
  const asked = signUp.status === "underReview" && approval.status === "requested";
  const over = asked && now >= form.startsAt;
  const open = asked && !over;
  const title = approval.status === "recorded" ? words.recordedTitle : words.title;
  const names: Record<string, string> = { decision: words.decision, reason: words.reason };
  const full = figures.free < signUp.participants.length || figures.waitlisted > 0;
  return drawPage({
    language,
    title: `${filled.errors.length > 0 ? common.form.errorPrefix : ""}${title} ${signUp.reference}`,
    about: form,
    children: (
      <>
        <Languages current={language} />
        <ErrorSummary filling={filled} nameOf={(field) => names[field]} />
        <h1>{title}</h1>
        <p class="text">{inLanguage(form.title, language)}</p>
        <Outcome language={language} signUp={signUp} approval={approval} />
        {over && (
          <section class="outcome">
            <h2>{words.over.title}</h2>
            <p>{words.over.detail}</p>
          </section>
        )}
        {open && <p>{words.intro}</p>}
        {open && full && <p class="notice">{words.full(figures.waitlisted)}</p>}
        <Facts
          facts={[
            [common.facts.reference, <strong class="reference">{signUp.reference}</strong>],
            [common.facts.submitted, moment(language, signUp.submittedAt)],
            [words.people, <People names={signUp.participants.map(({ name }) => name ?? words.nameLater)} />],
            [words.assignee, approval.assignee.name],
            [words.deadline, open ? moment(language, approval.deadline) : undefined],
          ]}
        />
        <h2>{words.answers}</h2>
        {/* Special needs are for those who prepare the event, not for whoever decides. */}
        <AnswerList
          language={language}
          fields={form.fields.filter(({ special }) => !special)}
          answers={signUp.answers}
          formId={form.id}
        />
        {open && <DecisionForm filling={filled} language={language} />}
      </>
    ),
  });
}

const People = ({ names }: { names: readonly string[] }) => (
  <ul class="plain">
    {names.map((name) => (
      <li>{name}</li>
    ))}
  </ul>
);

function Outcome({ language, signUp, approval }: Pick<ApprovalPage, "language" | "signUp" | "approval">) {
  const words = approvalWords[language];
  if (approval.status === "requested") {
    if (signUp.status === "underReview") return null;
    return (
      <section class="outcome">
        <h2>{words.withdrawn.title}</h2>
        <p>{words.withdrawn.detail}</p>
      </section>
    );
  }
  const { decision, reason } = approval.answer;
  return (
    <section class={`outcome ${decision === "accept" ? "good" : "bad"}`}>
      <h2>{decision === "accept" ? words.accepted : words.declined}</h2>
      <p class="help">{words.recordedAt(moment(language, approval.recordedAt))}</p>
      {reason !== undefined && <p class="text">{reason}</p>}
    </section>
  );
}

/** Two buttons of which none is chosen, the reason, and one press. Posts to the address of its page. */
function DecisionForm({ filling: filled, language }: { filling: Filling; language: Language }) {
  const words = approvalWords[language];
  const options = [
    { value: "accept", label: words.accept },
    { value: "decline", label: words.decline },
  ];
  const blank = { help: "", example: undefined };
  const decision = { ...blank, name: "decision", type: "choice", label: words.decision, required: true, options };
  const reason = { ...blank, name: "reason", type: "longText", label: words.reason, help: words.reasonHelp };
  const { min, max } = reasonLength;
  return (
    <form method="post" class="assignment" noValidate>
      <FieldControl name="decision" filling={filled} field={decision} />
      <FieldControl
        name="reason"
        filling={filled}
        field={{ ...reason, required: false, minLength: min, maxLength: max }}
      />
      <div class="send">
        <button class="primary">{words.record}</button>
        <p class="help">{words.final}</p>
      </div>
    </form>
  );
}
