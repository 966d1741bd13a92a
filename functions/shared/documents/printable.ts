/** Pictures that the typefaces lack and would draw as empty boxes; what Unicode counts among them but they have, stays. */
const pictures = /(?![©®™0-9#*])[\p{Extended_Pictographic}\p{Emoji_Component}]/gu;

/** Part of a word no language has. Without a place to break it, laying out 4,000 such characters takes half a minute. */
const endless = /[^ \n]{100}(?=[^ \n]{100})/g;

/**
 * Text as it can stand on paper: well-formed, composed, `\n` as the only break, without control and direction marks and
 * without emoji. Spaces that the typefaces lack become the no-break space.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u2007\u202f]/g, "\u00a0")
    .replace(/\t/g, " ")
    .replace(pictures, "")
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim()
    .replace(endless, "$& ");
}

/** The same on one line of at most `length` characters, for a cell or a title. */
export function printableLine(text: string, length: number): string {
  const line = Array.from(printable(text).replace(/\s+/g, " "));
  return line.length <= length ? line.join("") : `${line.slice(0, length - 1).join("")}…`;
}
