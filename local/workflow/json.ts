/** What a JSON text can hold: all data between states is of this kind. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Step Functions' bound on the input and output of a state: 256 KiB of UTF-8. */
const DATA_LIMIT = 262_144;

export function exceedsDataLimit(text: string): boolean {
  // A UTF-16 unit takes at most three bytes of UTF-8, so most texts need not be measured.
  return text.length * 3 > DATA_LIMIT && Buffer.byteLength(text) > DATA_LIMIT;
}
