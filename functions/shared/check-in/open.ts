import type { Conference } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { openLink } from "../http/links.ts";
import { found, Refused } from "../http/refused.ts";
import { readConference } from "../records.ts";
import type { Key } from "../table/keys.ts";

/** A door that somebody minds: by a link of their own, or by a clerk's link to the event. */
export interface OpenCheckIn {
  form: Conference;
  expiresAt: Instant;
  /** The clerk, or the clerk who made the link. */
  actor: string;
  /** Where the link is stored: it must still be open in every transaction. */
  storedAt: Key;
}

/** @throws Refused notFound | linkExpired */
export async function openCheckIn(tableName: string, key: string, now: Instant): Promise<OpenCheckIn> {
  const { link, storedAt } = await openLink(tableName, key, ["checkIn", "organise"], now);
  const form = found(await readConference(tableName, link.formId));
  const mayEnter = link.purpose === "checkIn" || form.clerks.some(({ id }) => id === link.assigneeId);
  if (!mayEnter) throw new Refused({ code: "notFound" });
  return { form, expiresAt: link.expiresAt, actor: link.assigneeId, storedAt };
}
