import type { GrantFacts, Outcome } from "../../../domain/grants/outcome.ts";
import type { Application } from "../../../schemas/application.ts";
import type { Instant } from "../../../schemas/values.ts";
import { keys } from "../table/keys.ts";
import { type Failure, transact, type Write } from "../table/writes.ts";
import { outcomeWrites } from "./outcome-writes.ts";

const stillIn = ({ formId, id, status }: Application): Write => ({
  check: keys.submission(formId, id),
  condition: {
    expression: "#status = :status",
    names: { "#status": "status" },
    values: { ":status": status },
  },
});

/**
 * Writes what was decided, together with what must hold or be recorded besides; these come first, in their order.
 * Answers undefined when it was written, otherwise what became of each write.
 */
export function carryOut(
  tableName: string,
  { form, application, ranking }: Pick<GrantFacts, "form" | "application" | "ranking">,
  outcome: Outcome,
  { actor, now, besides = [] }: { actor: string; now: Instant; besides?: readonly Write[] },
): Promise<Failure[] | undefined> {
  const context = {
    form,
    submissionId: application?.id,
    before: application,
    list: application ? undefined : (ranking?.id ?? outcome.ranking?.id),
    actor,
    now,
  };
  const inState = outcome.unmoved && application ? [stillIn(application)] : [];
  return transact(tableName, [...besides, ...inState, ...outcomeWrites(outcome, context)]);
}
