const most = 60;

/** The first words of a text, by which it can be called: whole where it is short, and without its last full stop. */
export function beginningOf(text: string): string {
  const begun = text.length > most ? (/^.{1,60}(?=\s)/su.exec(text)?.[0] ?? text.slice(0, most)) : text;
  return begun.replace(/[\s.,;:–-]+$/u, "") + (begun.length < text.length ? "…" : "");
}
