import { allotmentRule, allotted, amountOf, isLive } from "../../../domain/grants/list/allotment.ts";
import { chainOf, excludedApprovers } from "../../../domain/grants/list/chain.ts";
import { stageOf } from "../../../domain/grants/list/version.ts";
import { overrideRefusal, type Proposal, secondPersonOf } from "../../../domain/grants/list/override.ts";
import { ranked } from "../../../domain/grants/list/ranking.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import type { Grosze, Instant } from "../../../schemas/values.ts";
import { found, Refused } from "../http/refused.ts";
import { keys } from "../table/keys.ts";
import type { Write } from "../table/writes.ts";
import { bringIntoLine } from "./bring-into-line.ts";
import { carryOut } from "./carry-out.ts";
import { applicationsToList } from "./list-candidates.ts";
import { readPool, readQuestions, readRanking, readRankings } from "./read.ts";
import { withLimits } from "./small-grant.ts";

interface Press {
  /** `main`, or the id of the one application on the list of a rolling call. */
  list: string;
  /** Who presses: the coordinator, or `system`. */
  actor: string;
  now: Instant;
}

const changed = () => new Refused({ code: "changedMeanwhile" });
const traceOf = ({ id, version }: Ranking) => `${id} v${version}`;

/** What a list may give: in a rolling call others that wait for their approval have been promised some of it. */
async function availableFor(tableName: string, form: GrantCall, list: string): Promise<Grosze> {
  const { remaining } = found(await readPool(tableName, form.id));
  if (!form.rolling) return remaining;
  const lists = await readRankings(tableName, form.id);
  const others = lists.filter(({ id, status }) => id !== list && (status === "offers" || status === "approval"));
  return Math.max(0, remaining - amountOf(others.flatMap(({ entries }) => entries)));
}

/** Nobody may apply any more, and nobody has called it off. */
const isClosed = ({ id, graceMinutes }: GrantCall, now: Instant): Write => ({
  check: keys.counter(id),
  condition: {
    expression: "closesAt <= :now AND cancelled = :no",
    values: { ":now": new Date(Date.parse(now) - graceMinutes * 60_000).toISOString(), ":no": false },
  },
});

/** Lots are drawn anew until a list is written; that one records them for good. */
const drawnLots = (applications: readonly Application[]) => {
  const lots = new Map(applications.map(({ id }) => [id, Math.random()]));
  return (id: string) => lots.get(id) ?? 0;
};

/**
 * Makes the list of a call, or of one application of a rolling call, from scores that may not change any more, and gives
 * the money down it. It is written once; whoever withdraws between the reading and the writing leaves it before anybody
 * is brought into line with it, which the change stream does.
 * @throws Refused listIncomplete while anything on it is undecided or the call is open | notFound
 */
export async function freezeList(tableName: string, form: GrantCall, { list, actor, now }: Press): Promise<void> {
  if (await readRanking(tableName, form.id, list)) return;
  const { decided, open } = await applicationsToList(tableName, form, list);
  if (open > 0) throw new Refused({ code: "listIncomplete", open });
  // The one application of this list has left by now.
  if (form.rolling && decided.length === 0) return;
  const available = await availableFor(tableName, form, list);
  const rows = ranked(form, decided, drawnLots(decided));
  const entries = await withLimits(tableName, form, { id: list, frozenAt: now, entries: rows }, now);
  const ranking: Ranking = {
    schemaVersion: 1,
    formId: form.id,
    id: list,
    version: 1,
    revision: 0,
    status: "draft",
    frozenAt: now,
    available,
    released: 0,
    excluded: excludedApprovers(form, decided),
    entries: allotted(entries, available, allotmentRule(form)),
    approvals: [],
    history: [],
  };
  const besides = form.rolling ? [] : [isClosed(form, now)];
  const outcome = { ranking, trace: [{ action: "listFrozen" as const, detail: traceOf(ranking) }] };
  const failures = await carryOut(tableName, { form, ranking }, outcome, { actor, now, besides });
  if (failures && !(await readRanking(tableName, form.id, list))) throw new Refused({ code: "listIncomplete", open });
}

/** What came free or was promised since a list of a rolling call was made. */
async function renewed(tableName: string, form: GrantCall, ranking: Ranking, now: Instant): Promise<Ranking> {
  if (!form.rolling || ranking.entries.some(({ override }) => override)) return ranking;
  const available = await availableFor(tableName, form, ranking.id);
  const entries = await withLimits(tableName, form, ranking, now);
  return { ...ranking, available, entries: allotted(entries, available, allotmentRule(form)) };
}

/**
 * Puts a list before those who approve it; first, where there are any, lower amounts before those who would get them.
 * Answers which of them are asked first.
 * @throws Refused notFound | changedMeanwhile when it is not a draft, nobody is left on it, or a change of it is proposed
 */
export async function startApproval(
  tableName: string,
  form: GrantCall,
  { list, actor, now }: Press,
): Promise<"offers" | "approval"> {
  const draft = await bringIntoLine(tableName, form, list, now);
  if (!draft) throw changed();
  if (draft.status !== "draft" || draft.proposal || !draft.entries.some(isLive)) throw changed();
  if (chainOf(form, draft).length === 0) throw new TypeError("Nobody is left who may approve this list");
  const ranking = await renewed(tableName, form, draft, now);
  const stage = stageOf(ranking);
  const started = { ...ranking, status: stage };
  const outcome = { ranking: started, trace: [{ action: "listChanged" as const, detail: traceOf(ranking) }] };
  if (await carryOut(tableName, { form, ranking }, outcome, { actor, now })) throw changed();
  return stage;
}

/**
 * Asks a second person to agree to a change of a list against the rule; a later proposal takes the place of an earlier.
 * `amount` is the request for `recommended`, a part of it for `partial`, and 0 for `reserve` and `notRecommended`.
 * @throws Refused notFound | changedMeanwhile | poolExhausted
 */
export async function proposeOverride(
  tableName: string,
  form: GrantCall,
  { list, actor, now, ...change }: Press & Omit<Proposal, "by">,
): Promise<void> {
  const ranking = found(await readRanking(tableName, form.id, list));
  const proposal: Proposal = { ...change, by: actor };
  const refusal = overrideRefusal(ranking, proposal);
  if (refusal) throw new Refused(refusal);
  const second = found(secondPersonOf(form, { id: actor, email: form.coordinator.email }));
  const before = (await readQuestions(tableName, { formId: form.id, list })).filter(({ step }) => step === "override");
  const outcome = {
    ranking: { ...ranking, proposal },
    withdraw: before.filter(({ status }) => status === "requested"),
    ask: [{ step: "override" as const, round: before.length + 1, asked: second, list, listVersion: ranking.version }],
    trace: [
      { action: "listChanged" as const, detail: `${traceOf(ranking)} proposed`, submissionId: change.submissionId },
    ],
  };
  if (await carryOut(tableName, { form, ranking }, outcome, { actor, now })) throw changed();
}
