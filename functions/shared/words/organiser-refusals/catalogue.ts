import type { Refusal } from "../../../../domain/refusal.ts";
import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";
import type { EntryRefusalWords } from "./words.ts";

export const entryRefusalWords: Record<Language, EntryRefusalWords> = { pl, en, uk };

/** What whoever typed a sign-up in is told of its refusal; undefined when it is no matter of this sign-up. */
export function entryRefusal(language: Language, refusal: Refusal): string | undefined {
  const words = entryRefusalWords[language];
  switch (refusal.code) {
    case "alreadyRegistered":
    case "alreadyInDelegation":
    case "noSeatsLeft":
    case "keyReused":
      return words[refusal.code];
    case "organisationFull":
      return words.organisationFull(refusal.left);
    default:
      return undefined;
  }
}

/** The same for a helper at the door, who sees the list but no details. */
export function walkInRefusal(language: Language, refusal: Refusal): string | undefined {
  const words = entryRefusalWords[language];
  if (refusal.code === "noSeatsLeft") return words.noSeatsAtTheDoor;
  if (refusal.code === "keyReused") return words.keyReused;
  const sentence = entryRefusal(language, refusal);
  return sentence && `${sentence} ${words.lookUp}`;
}
