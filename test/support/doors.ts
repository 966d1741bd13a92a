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
 * Those of questions know every step of the procedure for grants with what is shown of it, and the one that takes answers
 * also all that follows from them. The coordinator's have the names of every state, step and letter.
 */
export const holdMuch: ReadonlySet<FunctionName> = new Set([
  "question-page",
  "answer-question",
  "call-page",
  "call-action",
  "call-export",
  // Looks into files, by the libraries for each kind.
  "attach-file",
]);

/** Those behind a public address that the budget of bundles is about. */
export const publicDoors: FunctionName[] = [...new Set(routes.map(({ door }) => door))].filter(
  (door) => !drawDocuments.has(door) && !holdMuch.has(door),
);
