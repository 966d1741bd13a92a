import { sameAddress } from "../../../domain/participants.ts";
import { letterName, queuedLetter } from "../../../domain/letters.ts";
import type { Draft } from "../../../schemas/draft.ts";
import type { LetterKind } from "../../../schemas/letter.ts";
import type { Instant } from "../../../schemas/values.ts";
import { sha256 } from "../secrets.ts";
import { keys } from "../table/keys.ts";
import { absent, type Write } from "../table/writes.ts";

/** A letter to one of those who write a draft, once under each version. */
export function draftLetter(
  kind: Extract<LetterKind, `draft${string}`>,
  { id: draftId, formId, language }: Pick<Draft, "id" | "formId" | "language">,
  to: string,
  { now, version, invited = false }: { now: Instant; version: string; invited?: boolean },
): Write {
  const letter = queuedLetter({ kind, to, language, formId, draftId, ...(invited && { invited }), queuedAt: now });
  const name = letterName(kind, version, sha256(sameAddress(to)).slice(0, 16));
  return { put: { ...keys.draftLetter(draftId, name), ...letter }, condition: absent };
}
