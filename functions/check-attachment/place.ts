import { AttachmentId } from "../../schemas/attachment.ts";

/** Which attachment of which draft a file is. */
export interface Attached {
  draftId: string;
  id: AttachmentId;
}

/** Reads `incoming/<draft>/<attachment>`; undefined for any other key. */
export function fileOf(key: string): Attached | undefined {
  const [, draftId = "", id] = /^incoming\/([A-Za-z0-9_-]{1,64})\/([^/]+)$/.exec(key) ?? [];
  const parsed = AttachmentId.safeParse(id);
  return parsed.success ? { draftId, id: parsed.data } : undefined;
}
