/** No vowels, so that no words appear, and no characters that are confused on paper or by telephone. */
const alphabet = "234679CDFGHJKLMNPQRTVWXYZ";

/**
 * A reference such as `KRK-7HXM-49PC` from random bytes. Eight places of 25 characters: among 10,000 submissions of one
 * form two are alike with a chance of 10,000² / (2 × 25⁸) = 0.03 %; nothing is looked up by it.
 */
export function makeReference(prefix: string, random: Uint8Array): string {
  const letters = Array.from(random.slice(0, 8), (byte) => alphabet[byte % alphabet.length]).join("");
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
