import * as z from "zod/mini";
import {
  cancelFields,
  checkExtension,
  checkOverride,
  extendFields,
  overrideFields,
  replaceFields,
} from "../../../domain/grants/call/deeds.ts";
import { isReview } from "../../../domain/grants/review/reviewers.ts";
import { isWaiting } from "../../../domain/grants/call/waiting.ts";
import type { FieldFault } from "../../../domain/refusal.ts";
import type { Field } from "../../../schemas/field.ts";
import { GrantStep } from "../../../schemas/grant-step.ts";
import type { RequestedQuestion } from "../../../schemas/question.ts";
import type { Ranking, RankingEntry } from "../../../schemas/ranking.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant, SubmissionId } from "../../../schemas/values.ts";
import type { Coordinating } from "../grants/coordinator.ts";
import { readQuestion, readRanking } from "../grants/read.ts";
import { found, Refused } from "../http/refused.ts";

/** Something the coordinator may do that takes a reason, and what it is done to. */
export type Deed =
  | { name: "extend"; question: RequestedQuestion }
  | { name: "replace"; question: RequestedQuestion }
  | { name: "override"; ranking: Ranking; entry: RankingEntry }
  | { name: "cancel" };

const deeds: ReadonlySet<string | undefined> = new Set<Deed["name"]>(["extend", "replace", "override", "cancel"]);
export const isDeed = (name: string | undefined): boolean => deeds.has(name);

/** What the address or the form says. */
export type Said = (name: string) => string | undefined;

/**
 * The question that is named, of an application or else of a list.
 * @throws Refused notFound | answerNotNeeded when it was answered or withdrawn
 */
export async function openQuestionOf(
  tableName: string,
  { form }: Coordinating,
  said: Said,
  submissionId: SubmissionId,
): Promise<RequestedQuestion> {
  const step = found(z.safeParse(GrantStep, said("step")).data);
  const about = submissionId === "" ? { list: said("list") ?? "main" } : { submissionId };
  const asked = { id: said("asked") ?? "", name: "", email: "", language: "pl" as const };
  const round = Number(said("round"));
  const question = found(await readQuestion(tableName, { formId: form.id, ...about, step, round, asked }));
  if (!isWaiting(question)) throw new Refused({ code: "answerNotNeeded" }, form);
  return question;
}

/**
 * What a coordinator wants to do, as the address or the form names it.
 * @throws Refused notFound | answerNotNeeded
 */
export async function openDeed(
  tableName: string,
  office: Coordinating,
  said: Said,
  name: string | undefined,
  submissionId: SubmissionId,
): Promise<Deed> {
  switch (name) {
    case "extend":
      return { name, question: await openQuestionOf(tableName, office, said, submissionId) };
    case "replace": {
      const question = await openQuestionOf(tableName, office, said, submissionId);
      if (!isReview(question)) throw new Refused({ code: "notFound" });
      return { name, question };
    }
    case "override": {
      const ranking = found(await readRanking(tableName, office.form.id, said("list") ?? "main"));
      const entry = found(ranking.entries.find((one) => one.submissionId === said("application")));
      return { name, ranking, entry };
    }
    case "cancel":
      return { name };
    default:
      throw new Refused({ code: "notFound" });
  }
}

export function fieldsOf(deed: Deed): Field[] {
  switch (deed.name) {
    case "extend":
      return extendFields();
    case "replace":
      return replaceFields();
    case "override":
      return overrideFields(deed.entry);
    case "cancel":
      return cancelFields();
  }
}

/** Rules between the answers. */
export function checkDeed(deed: Deed, answers: Answers, faults: readonly FieldFault[], now: Instant): FieldFault[] {
  if (deed.name === "extend") return checkExtension(deed.question, answers, now);
  return deed.name === "override" ? checkOverride(deed.entry, answers, faults) : [];
}

/** What the form sends besides the answers, so that it names the same thing again. */
export function namesOf(deed: Deed): Record<string, string> {
  switch (deed.name) {
    case "extend":
    case "replace": {
      const { step, round, asked, list, deadline } = deed.question;
      return { step, round: String(round), asked: asked.id, before: deadline, ...(list !== undefined && { list }) };
    }
    case "override":
      return { list: deed.ranking.id, application: deed.entry.submissionId };
    case "cancel":
      return {};
  }
}
