import { personName } from "../shared/check-in/names.ts";
import { dressedTime } from "../../domain/local-words.ts";
import type { ExpectedPerson } from "../../schemas/check-in.ts";
import type { Language } from "../../schemas/values.ts";
import { checkInWords } from "../shared/words/check-in/catalogue.ts";

/** What became of the form post that led here; nothing when none did. */
export function sentence(
  language: Language,
  said: string | undefined,
  about: ExpectedPerson | undefined,
): string | undefined {
  const words = checkInWords[language].said;
  const name = about ? personName(language, about) : words.person;
  switch (said) {
    case "recorded":
      return words.recorded(name);
    case "undone":
      return words.undone(name);
    case "alreadyArrived":
      return about?.arrivedAt && words.here(name, dressedTime(language, new Date(about.arrivedAt)));
    case "unknown":
    case "notConfirmed":
      return words.unknown;
    default:
      return undefined;
  }
}
