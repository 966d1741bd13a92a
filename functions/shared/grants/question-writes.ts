import { awaited, deadlineFor, lapses, nextNotice, type Notice } from "../../../domain/grants/step-times.ts";
import type { NewQuestion } from "../../../domain/grants/outcome.ts";
import { letterName, queuedLetter } from "../../../domain/letters.ts";
import { tableLayout } from "../../../schemas/env.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { LetterKind } from "../../../schemas/letter.ts";
import type { Question, RequestedQuestion } from "../../../schemas/question.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant, SubmissionId } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { dueAttributes, keys, type Key, type QuestionOwner } from "../table/keys.ts";
import { absent, type Write } from "../table/writes.ts";

export const questionKey = (question: Question): Key =>
  keys.question(question, question.step, question.round, question.asked.id);

const letterKeyOf = ({ formId, submissionId, list }: QuestionOwner, name: string): Key =>
  submissionId === undefined ? keys.formLetter(formId, `${list}#${name}`) : keys.letter(submissionId, name);

/** A letter about a question, to who is asked or to somebody else. Its version tells it from others of its kind. */
export function questionLetter(
  kind: LetterKind,
  question: Question,
  to: Question["asked"],
  { now, version = "" }: { now: Instant; version?: string },
): Write {
  const { formId, submissionId, list, step, round, asked } = question;
  const letter = queuedLetter({
    kind,
    to: to.email,
    language: to.language,
    formId,
    ...(submissionId !== undefined && { submissionId }),
    ...(list !== undefined && { list }),
    assigneeId: asked.id,
    step,
    round,
    queuedAt: now,
  });
  const name = letterName(kind, step, String(round), asked.id, ...(version ? [version] : []));
  return { put: { ...letterKeyOf(question, name), ...letter }, condition: absent };
}

interface About {
  form: GrantCall;
  submissionId?: SubmissionId | undefined;
  list?: string | undefined;
}

/** Puts a question to somebody: the question with its next reminder, and the letter that asks it. */
export function questionWrites({ form, ...about }: About, asking: NewQuestion, now: Instant): Write[] {
  const { step, round, asked, listVersion } = asking;
  const submissionId = asking.submissionId ?? about.submissionId;
  const list = asking.list ?? (submissionId === undefined ? about.list : undefined);
  const question: RequestedQuestion = {
    schemaVersion: 1,
    formId: form.id,
    step,
    round,
    ...(submissionId !== undefined && { submissionId }),
    ...(list !== undefined && { list }),
    ...(listVersion !== undefined && { listVersion }),
    asked,
    requestedAt: now,
    deadline: asking.deadline ?? deadlineFor(form, awaited({ step }), now),
    status: "requested",
    reminded: 0,
  };
  const next = nextNotice(form, question, 0);
  return [
    { put: { ...questionKey(question), ...question, ...(next && dueAttributes(next.at)) }, condition: absent },
    questionLetter("questionAsked", question, asked, { now }),
    audit({
      at: now,
      formId: form.id,
      ...(submissionId !== undefined && { submissionId }),
      action: "asked",
      actor: asked.id,
      detail: step,
    }),
  ];
}

const { partitionKey, sortKey } = tableLayout.dueIndex;

/** What ends a `SET`: where the question stands in the index of what is due, which it leaves without another notice. */
export function dueNext(next: Notice | undefined) {
  if (!next) return { rest: `REMOVE ${partitionKey}, ${sortKey}`, values: {} };
  const due = dueAttributes(next.at);
  return {
    rest: `, ${partitionKey} = :partition, ${sortKey} = :due`,
    values: { ":partition": due[partitionKey], ":due": due[sortKey] },
  };
}

/**
 * Ends a question that is still open; it leaves the index of what is due. What was decided of a reviewer who has declared
 * nothing does not hold for one who has: a declaration of a conflict must not become a card.
 */
function end(question: Question, set: Record<string, unknown>, also = "", values = {}): Write {
  const names = ["status", ...Object.keys(set)];
  const undeclared = question.declaredAt === undefined ? " AND attribute_not_exists(declaredAt)" : "";
  return {
    update: questionKey(question),
    expression: `SET ${Object.keys(set)
      .map((name) => `#${name} = :${name}`)
      .join(", ")} REMOVE reminded, ${partitionKey}, ${sortKey}`,
    condition: {
      expression: `#status = :requested${undeclared}${also}`,
      names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      values: {
        ":requested": "requested",
        ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
        ...values,
      },
    },
  };
}

/** Records an answer, once; an applicant's after the deadline is too late, in this very write. */
export const recordWrite = (question: Question, answer: Answers, now: Instant): Write =>
  lapses(question.step)
    ? end(question, { status: "recorded", recordedAt: now, answer }, " AND deadline >= :now", { ":now": now })
    : end(question, { status: "recorded", recordedAt: now, answer });

export const withdrawWrite = (question: Question, now: Instant): Write =>
  end(question, { status: "withdrawn", withdrawnAt: now });

/** The silence of an applicant, if the deadline is still the one that has passed. */
export const lapseWrite = (question: Question, now: Instant): Write =>
  end(question, { status: "lapsed", lapsedAt: now }, " AND deadline < :now", { ":now": now });

/** A reviewer has declared to be impartial, and may see the application. The question stays open, now for the card. */
export function declareWrite(form: GrantCall, question: Question, now: Instant): Write {
  const declared = { ...question, declaredAt: now, deadline: deadlineFor(form, question.step, now) };
  const due = dueNext(nextNotice(form, declared, 0));
  return {
    update: questionKey(question),
    expression: `SET declaredAt = :now, deadline = :deadline, reminded = :none ${due.rest}`,
    condition: {
      expression: "#status = :requested AND attribute_not_exists(declaredAt)",
      names: { "#status": "status" },
      values: {
        ":now": now,
        ":deadline": declared.deadline,
        ":none": 0,
        ":requested": "requested",
        ...due.values,
      },
    },
  };
}
