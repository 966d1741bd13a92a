import { checkAnswers } from "../../../domain/answers.ts";
import { canonicalJson } from "../../../domain/content.ts";
import { stepRules } from "../../../domain/grants/steps.ts";
import type { FieldFault } from "../../../domain/refusal.ts";
import type { Field } from "../../../schemas/field.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant } from "../../../schemas/values.ts";
import type { DoorRequest } from "../http/door.ts";
import { Refused } from "../http/refused.ts";
import { fieldErrors, pageResponse, type Response, seeOther } from "../http/response.ts";
import { decodeFormPost, valuesOf } from "../../../domain/form-post.ts";
import { lookUpCommune } from "../places/look-up.ts";
import { changedRows, shownPage } from "../submissions/rows.ts";
import { drawQuestion, type Shown } from "./draw.tsx";
import type { OpenQuestion } from "./open.ts";

/** What somebody posted from the page of a question, checked by the rules of its step. */
function checked(open: OpenQuestion, fields: readonly Field[], post: URLSearchParams, now: Instant) {
  const rules = stepRules[open.question.step];
  const { answers, faults } = checkAnswers(fields, decodeFormPost({ fields }, post).answers, {
    commune: lookUpCommune,
  });
  const more: FieldFault[] = rules.check?.(open, answers, faults, now) ?? [];
  return { answers, faults: [...faults, ...more] };
}

function postOf({ body }: DoorRequest): URLSearchParams {
  if (body.type === "form") return body.fields;
  throw new Refused({ code: "wrongMediaType", formOnly: true });
}

/** A second click on a reviewer's declaration: the page asks for the card now. */
function isOfAnotherPage(fields: readonly Field[], post: URLSearchParams): boolean {
  const names = Object.keys(valuesOf(post));
  return names.length > 0 && names.every((name) => fields.every((field) => name.split("[")[0] !== field.name));
}

/** An answer that may be recorded, or the page again: with a row more or less, or with every fault at its control. */
export function readAnswer(
  request: DoorRequest,
  open: OpenQuestion,
): { answers: Answers } | { status: number; shown: Shown } {
  const { language } = open.question.asked;
  const post = postOf(request);
  const fields = stepRules[open.question.step].fields(open);
  const changed = changedRows({ fields }, valuesOf(post), post);
  if (changed) return { status: 200, shown: { language, page: changed } };
  if (open.question.declaredAt && isOfAnotherPage(fields, post)) return { status: 200, shown: { language } };
  const { answers, faults } = checked(open, fields, post, request.now);
  if (faults.length === 0) return { answers };
  const page = shownPage({ fields }, valuesOf(post));
  return { status: 422, shown: { language, page, errors: fieldErrors(language, faults) } };
}

/**
 * The second use of a link shows what was answered and when. The same answer again (a double click, a reload) is as good
 * as the first; another answer is a conflict, and changes nothing.
 */
export function answeredBefore(request: DoorRequest, open: OpenQuestion): Response {
  const { question } = open;
  const { language } = question.asked;
  if (question.status === "requested") throw new Refused({ code: "changedMeanwhile" });
  if (question.status === "recorded") {
    const { answers } = checked(open, stepRules[question.step].fields(open), postOf(request), request.now);
    if (canonicalJson(answers) === canonicalJson(question.answer)) return seeOther(request.event.rawPath);
  }
  return pageResponse(409, drawQuestion(open, { language, now: request.now }));
}
