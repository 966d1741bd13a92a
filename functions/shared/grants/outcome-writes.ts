import type { Later, News, Outcome, Trace } from "../../../domain/grants/outcome.ts";
import { letterName, queuedLetter } from "../../../domain/letters.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import type { Instant, SubmissionId } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { dueAttributes, keys } from "../table/keys.ts";
import { absent, type Write } from "../table/writes.ts";
import { moneyWrites } from "./money-writes.ts";
import { questionWrites, withdrawWrite } from "./question-writes.ts";
import { sealed } from "./seal.ts";

interface Context {
  form: GrantCall;
  /** What the outcome is about when it names nothing else. */
  submissionId?: SubmissionId | undefined;
  /** The application as it was decided on. */
  before?: Application | undefined;
  list?: string | undefined;
  /** `applicant`, `patron`, `system`, or the id of a person whom the call names. */
  actor: string;
  now: Instant;
}

/** An application as it will be, if it still is as it was when it was decided on. */
function applicationWrite(application: Application): Write {
  const { formId, id, revision } = application;
  return {
    put: { ...keys.submission(formId, id), ...application, revision: revision + 1 },
    condition: { expression: "revision = :revision", values: { ":revision": revision } },
  };
}

/** How much more (or, negative, less) the applicant asks for than before. */
function askedMore({ applications = [] }: Outcome, { before }: Context): number {
  const after = applications.find(({ id }) => id === before?.id);
  return before && after ? after.requestedAmount - before.requestedAmount : 0;
}

/** The list as it will be. A list that is frozen now has revision 0 and must not be there. */
function rankingWrite(ranking: Ranking): Write {
  const { formId, id, revision } = ranking;
  return {
    put: { ...keys.ranking(formId, id), ...ranking, revision: revision + 1 },
    condition: revision === 0 ? absent : { expression: "revision = :revision", values: { ":revision": revision } },
  };
}

function letterWrite({ kind, to, number, returned, ...news }: News, outcome: Outcome, context: Context): Write {
  const { form, now } = context;
  const submissionId = news.submissionId ?? context.submissionId;
  const about = submissionId === undefined ? context.list : submissionId;
  const application = outcome.applications?.find(({ id }) => id === submissionId);
  // The revision that it tells of makes it the same letter when it is written again.
  const version = application?.revision ?? outcome.ranking?.revision ?? now;
  const letter = queuedLetter({
    kind,
    to: to.email,
    language: to.language,
    formId: form.id,
    ...(submissionId !== undefined && { submissionId }),
    ...(submissionId === undefined && context.list !== undefined && { list: context.list }),
    ...(number !== undefined && { number }),
    ...(returned && { returned }),
    assigneeId: to.id,
    queuedAt: now,
  });
  const name = letterName(kind, to.id, String(version));
  const key =
    submissionId === undefined ? keys.formLetter(form.id, `${about}#${name}`) : keys.letter(submissionId, name);
  return { put: { ...key, ...letter }, condition: absent };
}

function traceWrite({ action, detail, ...trace }: Trace, { form, actor, now, submissionId }: Context): Write {
  const about = trace.submissionId ?? submissionId;
  return audit({
    at: now,
    formId: form.id,
    ...(about !== undefined && { submissionId: about }),
    action,
    actor,
    ...(detail !== undefined && { detail }),
  });
}

const whatever = { expression: "attribute_exists(pk) OR attribute_not_exists(pk)" };

function laterWrite({ name, at }: Later, formId: string, submissionId: SubmissionId): Write {
  const key = keys.applicationDue(submissionId, name);
  return at === undefined
    ? { delete: key, condition: whatever }
    : { put: { ...key, schemaVersion: 1, formId, submissionId, name, at, ...dueAttributes(at) } };
}

/** Everything that follows from a decision, as one transaction. Every application that changes leaves a trace. */
export function outcomeWrites(outcome: Outcome, context: Context): Write[] {
  const {
    applications = [],
    ranking,
    ask = [],
    withdraw = [],
    letters = [],
    later = [],
    trace,
    contentChanged,
  } = outcome;
  const { form, now } = context;
  const traced = new Set(trace.map(({ submissionId }) => submissionId ?? context.submissionId));
  const moved: Trace[] = applications
    .filter(({ id }) => !traced.has(id))
    .map(({ id, status }) => ({ action: "moved", detail: status, submissionId: id }));
  const about = { form, submissionId: context.submissionId, list: context.list };
  return [
    ...applications.map((application) => applicationWrite(contentChanged ? sealed(application) : application)),
    ...(ranking ? [rankingWrite(ranking)] : []),
    ...moneyWrites(form, outcome, now, askedMore(outcome, context)),
    // News comes before what it asks for.
    ...letters.map((news) => letterWrite(news, outcome, context)),
    ...ask.flatMap((asking) => questionWrites(about, asking, now)),
    ...withdraw.map((question) => withdrawWrite(question, now)),
    ...later.flatMap((due) => {
      const id = context.submissionId ?? applications[0]?.id;
      return id === undefined ? [] : [laterWrite(due, form.id, id)];
    }),
    ...[...trace, ...moved].map((one) => traceWrite(one, context)),
  ];
}
