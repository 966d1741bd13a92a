import type { ExpectedPerson } from "../../../schemas/check-in.ts";
import type { Language } from "../../../schemas/values.ts";
import { checkInWords } from "../words/check-in/catalogue.ts";

/** A person by name, or by their number in a sign-up that names them later. */
export const personName = (language: Language, { name, participant }: Pick<ExpectedPerson, "name" | "participant">) =>
  name ?? checkInWords[language].unnamed(participant);
