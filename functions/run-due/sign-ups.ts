import type { DueOfForm } from "../../schemas/due.ts";
import { SignUp } from "../../schemas/sign-up.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { queryItems } from "../shared/table/reads.ts";
import type { Condition } from "../shared/table/writes.ts";
import { each } from "./each.ts";
import { done, type Outcome } from "./outcome.ts";
import type { Run } from "./run.ts";

/** The sign-up must still be as it was read, in the very transaction that follows from it. */
export const asItWas = ({ status, revision }: SignUp): Condition => ({
  expression: "#status = :status AND revision = :revision",
  names: { "#status": "status" },
  values: { ":status": status, ":revision": revision },
});

/** Does the same for every sign-up of a form, from where an earlier run had to stop. */
export async function forEachSignUp(
  run: Run,
  { formId, after }: DueOfForm,
  work: (signUp: SignUp) => Promise<void>,
): Promise<Outcome> {
  const { pk, sk } = keys.submission(formId);
  const items = queryItems(run.tableName, pk, { prefix: sk, after: after && keys.submission(formId, after).sk });
  const idsOf = (item: Record<string, unknown>) => ({ formId, submissionId: String(item["id"]) });
  const { finished, last } = await each(run, items, idsOf, (item) => work(parseItem(SignUp, item)));
  return finished ? done : { outcome: "unfinished", after: last ? idsOf(last).submissionId : after };
}
