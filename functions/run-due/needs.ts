import type { DueOfForm } from "../../schemas/due.ts";
import { audit } from "../shared/audit.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { transact } from "../shared/table/writes.ts";
import type { Outcome } from "./outcome.ts";
import type { Run } from "./run.ts";
import { forEachSignUp } from "./sign-ups.ts";

/** Erases what people told of their special needs, whatever became of their sign-up. */
export const eraseNeeds = (run: Run, due: DueOfForm): Promise<Outcome> =>
  forEachSignUp(run, due, async ({ formId, id: submissionId }) => {
    const { tableName, now } = run;
    const needs = keys.needs(submissionId);
    if (!(await getItem(tableName, needs))) return;
    await transact(tableName, [
      { delete: needs, condition: { expression: "attribute_exists(pk)" } },
      audit({ at: now, formId, submissionId, action: "needsErased", actor: "system" }),
    ]);
  });
