/** Letters that are not a plain letter with a mark, so that normalisation leaves them as they are. */
const plain: Record<string, string> = { ł: "l", ø: "o", đ: "d", ß: "ss", "’": "'", ʼ: "'", "`": "'" };

/** Text as people type it into a search box: without case, marks on letters and repeated spaces. */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[łøđß’ʼ`]/g, (letter) => plain[letter] ?? letter)
    .replaceAll(/\s+/g, " ")
    .trim();

/** Finds texts in which each word of the query stands somewhere, in any order. An empty query finds everything. */
export function finder(query: string): (texts: readonly string[]) => boolean {
  const words = folded(query).split(" ").filter(Boolean);
  return (texts) => {
    if (words.length === 0) return true;
    const searched = folded(texts.join(" "));
    return words.every((word) => searched.includes(word));
  };
}
