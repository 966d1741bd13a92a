import { EventChange } from "../../schemas/event-records.ts";
import { readEnvironment } from "../shared/env.ts";
import { parseItem, readConference } from "../shared/records.ts";
import { offerFreedSeats } from "../shared/seats/make-offers.ts";
import { streamDoor } from "../shared/stream.ts";
import { announce } from "./announcement.ts";

const { TABLE_NAME } = readEnvironment("announce-change");

/** What follows from a change of an event: a letter to everybody concerned, or offers of the seats that were added. */
export const handler = streamDoor("announce-change", async ({ after }) => {
  if (!after) return;
  const change = parseItem(EventChange, after);
  const { kind, formId } = change;
  const now = new Date().toISOString();
  if (kind === "capacity") return offerFreedSeats(TABLE_NAME, formId, now);
  const form = await readConference(TABLE_NAME, formId);
  if (form) await announce(TABLE_NAME, form, { ...change, kind }, now);
});
