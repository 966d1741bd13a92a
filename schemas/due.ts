import * as z from "zod/mini";
import { FormId, Instant } from "./values.ts";

/** Something the daily run has to do for a form as a whole: remind participants, or report that a call has closed. */
export const DueOfForm = z.strictObject({ schemaVersion: z.literal(1), formId: FormId, at: Instant });
export type DueOfForm = z.infer<typeof DueOfForm>;
