/** One element as it was drawn; a bare attribute has the value "". */
export interface Tag {
  tag: string;
  attributes: Record<string, string>;
}

const plainText = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** Every opening tag. The renderer quotes each value and escapes quotes in it, which is what makes this reading safe. */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, tag = "", rest = ""]) => ({
      tag,
      attributes: Object.fromEntries(
        [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name, plainText(value)]),
      ),
    }),
  );
}

export const named = (html: string, name: string): Tag[] =>
  tagsOf(html).filter(({ attributes }) => attributes["name"] === name);

/** The one control of a name; throws when there is none or more. */
export function control(html: string, name: string): Record<string, string> {
  const [found, ...more] = named(html, name);
  if (!found || more.length > 0) throw new Error(`${1 + more.length} controls named ${name}`);
  return found.attributes;
}

/** What a reader sees, without tags; no-break spaces are written `_`, word joiners are not. */
export const textOf = (html: string): string =>
  plainText(html.replaceAll("<wbr/>", "").replaceAll(/<style.*?<\/style>|<[^>]*>/g, " "))
    .replaceAll("\u00a0", "_")
    .replaceAll("\u2060", "")
    .replaceAll(/\s+/g, " ");

/** The text of the element with an id. */
export function textAt(html: string, id: string): string {
  const [, text] = new RegExp(`id="${id}"[^>]*>(.*?)</(?:p|label|legend)>`).exec(html) ?? [];
  return textOf(text ?? "").trim();
}
