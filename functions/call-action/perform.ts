import { extendedTo, proposalOf } from "../../domain/grants/call/deeds.ts";
import type { Answers } from "../../schemas/submission-members.ts";
import { audit } from "../shared/audit.ts";
import type { Deed, Said } from "../shared/coordinator/deed.ts";
import { cancelCall } from "../shared/grants/cancel-call.ts";
import type { Coordinating } from "../shared/grants/coordinator.ts";
import { extendDeadline } from "../shared/grants/extend.ts";
import { proposeOverride } from "../shared/grants/lists.ts";
import { replaceReviewer } from "../shared/grants/reviewers.ts";
import { Refused } from "../shared/http/refused.ts";
import type { Done } from "../shared/words/coordinator/words.ts";

type Of<Name extends Deed["name"]> = Extract<Deed, { name: Name }>;

async function replace(
  tableName: string,
  office: Coordinating,
  { question }: Of<"replace">,
  reason: string,
): Promise<Done> {
  const { form, coordinator, now } = office;
  const { formId, submissionId, asked } = question;
  if (submissionId === undefined) throw new TypeError("A review is about an application");
  const why = audit({
    at: now,
    formId,
    submissionId,
    action: "replaced",
    actor: coordinator.id,
    detail: `${asked.id} ${reason}`,
  });
  const replacing = { actor: coordinator.id, besides: [why] };
  return (await replaceReviewer(tableName, form, { id: submissionId }, asked.id, replacing, now))
    ? "replace"
    : "nobodyLeft";
}

async function override(
  tableName: string,
  office: Coordinating,
  deed: Of<"override">,
  answers: Answers,
): Promise<Done> {
  const { form, coordinator, now } = office;
  const proposal = proposalOf(deed.entry, answers);
  const before = deed.ranking.proposal;
  const isProposed =
    before?.submissionId === proposal.submissionId &&
    before.place === proposal.place &&
    before.amount === proposal.amount &&
    before.reason === proposal.reason;
  // A second click does not ask the second person again.
  if (!isProposed) {
    await proposeOverride(tableName, form, { list: deed.ranking.id, actor: coordinator.id, now, ...proposal });
  }
  return "override";
}

/** What the page was made from must still be so; the same press again is as good as the first. */
export function isExtendedAlready({ question }: Of<"extend">, said: Said, until: string): boolean {
  if (said("before") === question.deadline) return false;
  if (extendedTo(until) === question.deadline) return true;
  throw new Refused({ code: "changedMeanwhile" });
}

/**
 * Does what the coordinator asked for, with answers that were found right. Answers what was done.
 * @throws Refused changedMeanwhile | poolExhausted | deadlinePassed
 */
export async function perform(tableName: string, office: Coordinating, deed: Deed, answers: Answers): Promise<Done> {
  const { form, coordinator, now } = office;
  const [actor, reason] = [coordinator.id, String(answers["reason"])];
  switch (deed.name) {
    case "extend": {
      const deadline = extendedTo(String(answers["until"]));
      await extendDeadline(tableName, form, deed.question, { deadline, reason, actor, now });
      return "extend";
    }
    case "replace":
      return replace(tableName, office, deed, reason);
    case "override":
      return override(tableName, office, deed, answers);
    case "cancel":
      await cancelCall(tableName, form, { reason, actor, now });
      return "cancel";
  }
}
