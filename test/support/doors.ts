import type { FunctionName } from "../../schemas/env.ts";
import { routes } from "../../schemas/routes.ts";

/** They hold a typeface and what draws with it. Nobody waits for them in a queue. */
export const drawDocuments: ReadonlySet<FunctionName> = new Set([
  "application-file",
  "certificate-file",
  "organiser-export",
  "print-letter",
]);

/**
 * A clerk's, a helper's and that of drafts: three hold a whole public door with a page around it, the other a calendar.
 * The coordinator's have the names of every state, step and letter.
 */
export const changeLists: ReadonlySet<FunctionName> = new Set([
  "enter-sign-up",
  "record-walk-in",
  "change-event",
  "call-page",
  "call-action",
  "call-export",
  "send-draft",
]);

/** Those behind a public address that the budget of bundles is about. */
export const publicDoors: FunctionName[] = [...new Set(routes.map(({ door }) => door))].filter(
  (door) => !drawDocuments.has(door) && !changeLists.has(door),
);
