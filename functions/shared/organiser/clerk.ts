import type { Conference } from "../../../schemas/form.ts";
import type { Assignee } from "../../../schemas/people.ts";
import type { Instant } from "../../../schemas/values.ts";
import type { DoorRequest } from "../http/door.ts";
import { type OpenLink, openLink } from "../http/links.ts";
import { found } from "../http/refused.ts";
import type { Office } from "../pages/organiser/room.tsx";
import { readConference, readCounter } from "../records.ts";

/** A clerk who followed their link, and the event as it is in the table. */
export interface Clerk {
  link: OpenLink<"organise">;
  form: Conference;
  clerk: Assignee;
  /** The event is called off. */
  cancelled: boolean;
}

/**
 * Opens a clerk's link. Whoever is no longer a clerk of the event finds nothing behind an old one.
 * @throws Refused notFound | linkExpired
 */
export async function openClerk(tableName: string, key: string, now: Instant): Promise<Clerk> {
  const link = await openLink(tableName, key, "organise", now);
  const { formId, assigneeId } = link.link;
  const form = found(await readConference(tableName, formId, { fresh: true }));
  const clerk = found(form.clerks.find(({ id }) => id === assigneeId));
  const { cancelled } = found(await readCounter(tableName, formId));
  return { link, form, clerk, cancelled };
}

/** What a page of an organiser says of its reader: in the language asked for, or in the clerk's own. */
export function officeOf(
  { link, form, clerk, cancelled }: Clerk,
  { event, path, language: asked, now }: DoorRequest,
): Office {
  const language = event.queryStringParameters?.["lang"] ? asked : clerk.language;
  return { language, key: path("key"), form, clerk, cancelled, expiresAt: link.link.expiresAt, now };
}
