import type { Page } from "playwright-core";

/** What assistive technology is told of one element. */
export interface Told {
  role: string;
  name: string;
  description: string;
  /** Such as `required`, `invalid`, `checked`, `focusable`. */
  states: Readonly<Record<string, unknown>>;
  /** Of the element in the page. */
  tag: string;
  id: string;
  field: string;
  control: string;
  value: string;
}

const plain = (text: unknown): string =>
  String(text ?? "")
    .replaceAll(/\s+/g, " ")
    .replaceAll("\u2060", "")
    .trim();

/** The accessibility tree of a page, without what is left out of it, in the order of the page. */
export async function accessibilityTree(page: Page): Promise<Told[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  const flat = await devtools.send("DOM.getFlattenedDocument", { depth: -1, pierce: true });
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  await devtools.detach();
  const attributes = new Map(
    flat.nodes.map(({ backendNodeId, localName, attributes: all = [] }) => [
      backendNodeId,
      {
        tag: localName,
        ...Object.fromEntries(all.flatMap((name, index) => (index % 2 ? [] : [[name, all[index + 1]]]))),
      },
    ]),
  );
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [], backendDOMNodeId }) => {
      const own: Record<string, string | undefined> = attributes.get(backendDOMNodeId ?? -1) ?? {};
      return {
        role: plain(role?.value),
        name: plain(name?.value),
        description: plain(description?.value),
        states: Object.fromEntries(properties.map((state) => [state.name, state.value.value])),
        tag: own["tag"] ?? "",
        id: own["id"] ?? "",
        field: own["data-field"] ?? "",
        control: own["name"] ?? "",
        value: own["value"] ?? "",
      };
    });
}
