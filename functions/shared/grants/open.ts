import * as z from "zod/mini";
import type { QuestionFacts } from "../../../domain/grants/outcome.ts";
import { applicantOf } from "../../../domain/grants/asked.ts";
import { hasOpenAmendment } from "../../../domain/grants/agreement/open-amendment.ts";
import { ownSteps } from "../../../domain/grants/own-steps.ts";
import { deadlineFor } from "../../../domain/grants/step-times.ts";
import { GrantStep, OwnStep } from "../../../schemas/grant-step.ts";
import type { Question } from "../../../schemas/question.ts";
import type { Instant } from "../../../schemas/values.ts";
import { type OpenLink, openLink } from "../http/links.ts";
import { found } from "../http/refused.ts";
import { factsOf } from "./facts.ts";
import { readApplication, readCall, readQuestion, readQuestions } from "./read.ts";

/** A question behind a link, with all that its page and its answer need. */
export interface OpenQuestion extends QuestionFacts {
  link: OpenLink<"question" | "manage">;
  /** Path of the page, which ends with the key of the link. */
  address: string;
  /** The applicant's own wish, which nobody has asked for: it is stored with its answer. */
  own: boolean;
}

/** The question that a link leads to: its own, or, from the applicant's page, the newest of a step. */
async function questionBehind(
  tableName: string,
  { link }: OpenQuestion["link"],
  wanted: string | undefined,
  now: Instant,
): Promise<{ question: Question; own: boolean }> {
  if (link.purpose === "question") {
    const { assigneeId, ...about } = link;
    const asked = { id: assigneeId, name: "", email: "", language: "pl" as const };
    return { question: found(await readQuestion(tableName, { ...about, asked })), own: false };
  }
  const step = found(z.safeParse(GrantStep, wanted).data);
  const { formId, submissionId } = link;
  const application = found(await readApplication(tableName, formId, submissionId));
  const all = await readQuestions(tableName, { formId, submissionId });
  const mine = all.filter((question) => question.step === step && question.asked.id === "applicant");
  const newest = mine.toSorted((one, other) => other.round - one.round)[0];
  if (!z.safeParse(OwnStep, step).success) return { question: found(newest), own: false };
  // Whoever has done it, and cannot do it again now, sees what they did.
  const pending = step === "amendment" && hasOpenAmendment(application);
  const again = ownSteps(application).some((own) => own === step) && !pending;
  if (newest && !again) return { question: newest, own: false };
  const form = found(await readCall(tableName, formId));
  const question: Question = {
    schemaVersion: 1,
    formId,
    submissionId,
    step,
    round: (newest?.round ?? 0) + 1,
    asked: applicantOf(application),
    requestedAt: now,
    deadline: deadlineFor(form, step, now),
    status: "requested",
    reminded: 0,
  };
  return { question, own: true };
}

/** @throws Refused notFound | linkExpired */
export async function openQuestion(
  tableName: string,
  key: string,
  step: string | undefined,
  now: Instant,
): Promise<OpenQuestion> {
  const link = await openLink(tableName, key, ["question", "manage"], now);
  const { question, own } = await questionBehind(tableName, link, step, now);
  return { link, own, address: `/questions/${key}`, ...(await factsOf(tableName, question)) };
}
