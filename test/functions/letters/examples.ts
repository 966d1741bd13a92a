import { isAboutGrant } from "../../../domain/letters.ts";
import type { LetterFacts } from "../../../functions/send-letter/letters/compose.ts";
import type { LetterKind } from "../../../schemas/letter.ts";
import type { Language } from "../../../schemas/values.ts";
import { eventExample } from "./event-examples.ts";
import { grantExample } from "./grant-examples.ts";

export { links } from "./common.ts";
export { conference, delegation, signUp } from "./event-examples.ts";
export { application, applicationWith, call } from "./grant-state.ts";

/** Everything one letter of a kind needs, and no more than the door would give it. */
export const example = (kind: LetterKind, language: Language = "pl"): LetterFacts =>
  isAboutGrant(kind) ? grantExample(kind, language) : eventExample(kind, language);
