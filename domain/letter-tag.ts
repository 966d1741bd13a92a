import type { LetterKey } from "../schemas/workflow.ts";

/** SES tags hold only letters, digits, `-` and `_`, at most 256 of them: the key of a letter as base64url fits. */
export const letterTag = ({ owner, letter }: LetterKey): string =>
  Buffer.from(`${owner} ${letter}`).toString("base64url");

/** The key of the letter that a tag names, or undefined when it is no such tag. */
export function readLetterTag(tag: string): LetterKey | undefined {
  const [owner, letter, ...rest] = Buffer.from(tag, "base64url").toString("utf8").split(" ");
  return owner && letter?.startsWith("LETTER#") && rest.length === 0 ? { owner, letter } : undefined;
}
