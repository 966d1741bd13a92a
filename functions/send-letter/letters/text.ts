/**
 * What people typed, made fit for a letter: well-formed, `\n` as the only line break, without control characters and
 * without the marks that reverse the direction of the text after them. It still has to be escaped where it is written.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, "")
    .trim();
}

/** The same on one line, for subjects, calendar entries and the names of files. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, " ");
}

const characters = new Intl.Segmenter("pl", { granularity: "grapheme" });

/** At most `length` characters as a reader counts them, so that no emoji or accent is cut in half. */
export function clip(text: string, length: number): string {
  // A character may be long itself, yet nobody's is longer than this; it bounds the work on a very long text.
  const start = Array.from(characters.segment(text.slice(0, (length + 1) * 16)), ({ segment }) => segment);
  return start.length <= length
    ? text
    : `${start
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

/** A label before its value; organisers' labels may be questions, which end as they are. */
export function labelOf(label: string): string {
  const text = clean(label);
  return /[\p{L}\p{N})\]"”’»]$/u.test(text) ? `${text}:` : text;
}
