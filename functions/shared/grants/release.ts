import { amountOf, isLive } from "../../../domain/grants/list/allotment.ts";
import { person } from "../../../domain/grants/asked.ts";
import { leastGrant } from "../../../domain/grants/list/least-grant.ts";
import type { GrantFacts, Outcome } from "../../../domain/grants/outcome.ts";
import { endOf } from "../../../domain/grants/list/placing.ts";
import type { Instant } from "../../../schemas/values.ts";
import { departure, type Gone } from "./departure.ts";
import { readPool } from "./read.ts";

/** Who leaves the list by an outcome. */
function goneBy({ applications = [] }: Outcome, { ranking }: GrantFacts): Gone {
  const live = new Set(ranking?.entries.filter(isLive).map(({ submissionId }) => submissionId));
  const ends = applications
    .filter(({ id }) => live.has(id))
    .flatMap((application) => {
      const end = endOf(application);
      return end ? [[application.id, end] as const] : [];
    });
  return new Map(ends);
}

const both = (one: Outcome, other: Outcome): Outcome => ({
  ...one,
  ...other,
  applications: [...(one.applications ?? []), ...(other.applications ?? [])],
  ask: [...(one.ask ?? []), ...(other.ask ?? [])],
  letters: [...(one.letters ?? []), ...(other.letters ?? [])],
  trace: [...one.trace, ...other.trace],
});

/** A rolling call ends when what is left of its pool is less than anybody may ask for. */
async function closing(
  tableName: string,
  { form, ranking: before }: GrantFacts,
  { ranking }: Outcome,
  now: Instant,
): Promise<Outcome | undefined> {
  if (!form.rolling || ranking?.status !== "published" || before?.status === "published") return undefined;
  const pool = await readPool(tableName, form.id);
  const isOpen = pool !== undefined && now < pool.closesAt;
  if (!isOpen || pool.remaining - amountOf(ranking.entries) >= leastGrant(form)) return undefined;
  const letters = [{ kind: "callClosed" as const, to: person(form.coordinator) }];
  return { closeCall: true, letters, trace: [{ action: "callClosedEarly" }] };
}

/**
 * Completes an outcome by which an application leaves that had money, or a place on a list: the money goes back, and the
 * reserve list moves up in the same transaction. An award by which a rolling call runs out of money closes it. Every other
 * outcome stays as it is.
 */
export async function completed(
  tableName: string,
  facts: GrantFacts,
  outcome: Outcome,
  now: Instant,
): Promise<Outcome> {
  const { form, ranking } = facts;
  const gone = goneBy(outcome, facts);
  const also =
    ranking && gone.size > 0
      ? await departure(tableName, form, ranking, gone, now)
      : await closing(tableName, facts, outcome, now);
  return also ? both(outcome, also) : outcome;
}
