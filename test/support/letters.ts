import * as z from "zod/mini";
import { queuedLetter } from "../../domain/letters.ts";
import { Letter } from "../../schemas/letter.ts";
import { whileOpen } from "./forms.ts";
import { aSignUp } from "./submissions.ts";

/** The letter that confirms the sign-up of `aSignUp`, on its way. */
export function aLetter(changes: Partial<Letter> = {}): Letter {
  const { formId, id: submissionId, email: to, language } = aSignUp();
  const letter = queuedLetter({ kind: "signUpConfirmed", to, language, formId, submissionId, queuedAt: whileOpen });
  return z.parse(Letter, { ...letter, ...changes });
}
