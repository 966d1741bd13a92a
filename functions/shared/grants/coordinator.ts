import type { GrantCall } from "../../../schemas/form.ts";
import type { Assignee } from "../../../schemas/people.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import type { DoorRequest } from "../http/door.ts";
import { type OpenLink, openLink } from "../http/links.ts";
import { found } from "../http/refused.ts";
import { readCall } from "./read.ts";

/** The coordinator who followed their link, and their call. */
export interface Coordinating {
  link: OpenLink<"coordinate">;
  form: GrantCall;
  coordinator: Assignee;
  language: Language;
  key: string;
  now: Instant;
}

/**
 * Opens a coordinator's link. Whoever is no longer the coordinator of the call finds nothing behind an old one.
 * @throws Refused notFound | linkExpired
 */
export async function openCoordinator(tableName: string, request: DoorRequest): Promise<Coordinating> {
  const { path, now, event, language: asked } = request;
  const key = path("key");
  const link = await openLink(tableName, key, "coordinate", now);
  const form = found(await readCall(tableName, link.link.formId));
  const { coordinator } = form;
  if (coordinator.id !== link.link.assigneeId) found(undefined);
  const language = event.queryStringParameters?.["lang"] ? asked : coordinator.language;
  request.language = language;
  request.form = form;
  return { link, form, coordinator, language, key, now };
}
