import { closest, distance } from "fastest-levenshtein";

/** `: did you mean "label"?` where one of the names is so near that somebody may have meant it; else nothing. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const known = [...names];
  if (known.length === 0) return "";
  const near = closest(written, known);
  // Two letters that changed places are two changes.
  const most = written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3));
  return distance(written, near) <= most ? `: did you mean "${near}"?` : "";
}
