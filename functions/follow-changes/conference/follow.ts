import type { Item } from "../../shared/table/client.ts";
import { EventChange } from "../../../schemas/event-records.ts";
import { SignUp } from "../../../schemas/sign-up.ts";
import { cancelApplications } from "../../shared/grants/cancel-call.ts";
import { parseItem, readConference, readForm } from "../../shared/records.ts";
import { offerFreedSeats } from "../../shared/seats/make-offers.ts";
import { transact } from "../../shared/table/writes.ts";
import { announce } from "./announcement.ts";
import { askForApproval } from "./approval.ts";

/** What the organiser changed: a letter to everybody concerned, offers of the seats that were added, or nothing. */
export async function followEventChange(tableName: string, item: Item, now: string): Promise<void> {
  const change = parseItem(EventChange, item);
  const { kind, formId } = change;
  if (kind === "capacity") return offerFreedSeats(tableName, formId, now);
  // Whoever has signed up loses and gains nothing by it.
  if (kind === "close") return;
  const form = await readForm(tableName, formId);
  if (form?.kind === "grantCall") return cancelApplications(tableName, form, change, now);
  if (form) await announce(tableName, form, { ...change, kind }, now);
}

/** A new sign-up that has to be approved: the approver is asked, once, however often the change is delivered. */
export async function followNewSignUp(tableName: string, item: Item): Promise<void> {
  const signUp = parseItem(SignUp, item);
  const form = await readConference(tableName, signUp.formId);
  if (form?.approval) await transact(tableName, askForApproval(form.approval, signUp, signUp.submittedAt));
}
