import type { FieldError } from "../../../schemas/problem.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { found } from "../http/refused.ts";
import { readFigures } from "../records.ts";
import type { OpenApproval } from "./open.ts";
import { approvalPage } from "./page.tsx";

/** The page behind an approver's link, with the seats as they are now. */
export async function drawApproval(
  tableName: string,
  open: OpenApproval,
  language: Language,
  now: Instant,
  again: { values?: Record<string, string>; errors?: FieldError[] } = {},
): Promise<string> {
  const { counter: figures } = found(await readFigures(tableName, open.form.id));
  return approvalPage({ ...open, figures, language, now, ...again });
}
