import { mayPromote } from "../../domain/seats.ts";
import { readEnvironment } from "../shared/env.ts";
import { readCounter, readForm } from "../shared/records.ts";
import { streamDoor } from "../shared/stream.ts";
import { promoteFirst } from "./promotion.ts";

const { TABLE_NAME } = readEnvironment("promote-waitlist");

/**
 * After a cancellation: gives free seats to those who wait, in order of arrival, until there is no free seat or nobody
 * waits. It looks at the table, not at the change, so running twice does nothing twice.
 */
export const handler = streamDoor("promote-waitlist", async ({ after }) => {
  const formId = String(after?.["formId"]);
  for (;;) {
    const form = await readForm(TABLE_NAME, formId);
    const counter = await readCounter(TABLE_NAME, formId);
    if (form?.kind !== "conference" || counter?.kind !== "conference") return;
    const now = new Date().toISOString();
    if (!mayPromote(counter, form.startsAt, now)) return;
    await promoteFirst(TABLE_NAME, formId, now);
  }
});
