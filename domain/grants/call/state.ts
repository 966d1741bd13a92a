import type { Application } from "../../../schemas/application.ts";
import type { PoolCounter } from "../../../schemas/counter.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import type { Instant } from "../../../schemas/values.ts";
import { callEnds } from "../../due.ts";
import { isLive } from "../list/allotment.ts";
import { isIn, type Phase } from "../phases.ts";

export type CallState =
  | "scheduled"
  | "open"
  | "closed"
  | "inReview"
  | "ranked"
  | "approval"
  | "refused"
  | "published"
  | "settling"
  | "settled"
  | "cancelled";

/** What the coordinator can do next, or what a call waits for. */
export type NextStep =
  | "opening"
  | "closing"
  | "rolling"
  | "checks"
  | "rollingChecks"
  | "freeze"
  | "startApproval"
  | "answers"
  | "agreements"
  | "reports"
  | "nothing";

export interface CallFacts {
  form: Pick<GrantCall, "rolling" | "graceMinutes">;
  counter: PoolCounter;
  lists: readonly Ranking[];
  applications: readonly Pick<Application, "status">[];
  now: Instant;
}

/** How many applications are on their way to a list. */
export const undecidedOf = ({ applications }: Pick<CallFacts, "applications">): number =>
  applications.filter((application) => isIn(application, "beforeReview", "inReview")).length;

function afterPublication({ applications }: CallFacts): CallState {
  const has = (...phases: Phase[]) => applications.some((application) => isIn(application, ...phases));
  if (has("reporting")) return "settling";
  const waits = applications.some(({ status }) => status === "partialOffer" || status === "reserve");
  if (waits || has("awarded", "underAgreement")) return "published";
  return applications.some(({ status }) => status === "settled") ? "settled" : "published";
}

/** Where a call stands, from its figures, lists and applications. A rolling call has a list for each application. */
export function callState(facts: CallFacts): CallState {
  const { form, counter, lists, applications, now } = facts;
  if (counter.cancelled) return "cancelled";
  if (now < counter.opensAt) return "scheduled";
  if (now < callEnds({ ...form, closesAt: counter.closesAt })) return "open";
  // A list that everybody has left waits for nothing.
  const isAt = (status: Ranking["status"]) =>
    lists.some((list) => list.status === status && (status === "published" || list.entries.some(isLive)));
  if (isAt("offers") || isAt("approval")) return "approval";
  if (isAt("draft")) return "ranked";
  if (undecidedOf(facts) > 0 || lists.length === 0) {
    return applications.some((application) => isIn(application, "inReview", "scored")) ? "inReview" : "closed";
  }
  if (isAt("published")) return afterPublication(facts);
  return isAt("refused") ? "refused" : "settled";
}

export function nextStep(facts: CallFacts): NextStep {
  const state = callState(facts);
  const { rolling } = facts.form;
  switch (state) {
    case "scheduled":
      return "opening";
    case "open":
      return rolling ? "rolling" : "closing";
    case "closed":
    case "inReview":
      if (undecidedOf(facts) > 0) return rolling ? "rollingChecks" : "checks";
      return facts.applications.length > 0 && !rolling ? "freeze" : "nothing";
    case "ranked":
      return "startApproval";
    case "approval":
      return "answers";
    case "published":
      return "agreements";
    case "settling":
      return "reports";
    default:
      return "nothing";
  }
}
