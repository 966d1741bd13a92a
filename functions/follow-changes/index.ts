import * as z from "zod/mini";
import type { Change } from "../../domain/reactions.ts";
import { EventChange } from "../../schemas/event-records.ts";
import { SignUp } from "../../schemas/sign-up.ts";
import { readEnvironment } from "../shared/env.ts";
import { parseItem, readConference } from "../shared/records.ts";
import { offerFreedSeats } from "../shared/seats/make-offers.ts";
import { streamDoor } from "../shared/stream.ts";
import { transact } from "../shared/table/writes.ts";
import { prefix } from "../shared/table/keys.ts";
import { announce } from "./announcement.ts";
import { askForApproval } from "./approval.ts";

const { TABLE_NAME } = readEnvironment("conference-changes");

const Keyed = z.object({ pk: z.string(), sk: z.string() });

/** What the organiser changed: a letter to everybody concerned, or offers of the seats that were added. */
async function follow(change: EventChange, now: string): Promise<void> {
  const { kind, formId } = change;
  if (kind === "capacity") return offerFreedSeats(TABLE_NAME, formId, now);
  const form = await readConference(TABLE_NAME, formId);
  if (form) await announce(TABLE_NAME, form, { ...change, kind }, now);
}

/** A new sign-up that has to be approved: the approver is asked, once, however often the change is delivered. */
async function ask(signUp: SignUp): Promise<void> {
  const form = await readConference(TABLE_NAME, signUp.formId);
  if (form?.approval) await transact(TABLE_NAME, askForApproval(form.approval, signUp, signUp.submittedAt));
}

/**
 * What follows from a change of a conference: approvers are asked, changes of the organiser are announced, free seats are
 * offered. It looks at the table, not only at the change, so being told twice does nothing twice.
 */
export const handler = streamDoor("conference-changes", async ({ before, after }: Change) => {
  if (!after) return;
  const { pk, sk } = z.parse(Keyed, after);
  const now = new Date().toISOString();
  if (sk.startsWith(prefix.change)) return follow(parseItem(EventChange, after), now);
  if (sk.startsWith(prefix.submission) && !before) return ask(parseItem(SignUp, after));
  await offerFreedSeats(TABLE_NAME, pk.slice("FORM#".length), now);
});
