import { own } from "./own.ts";

/** What came back: something to show, or nothing that can be shown, though somebody else may have answered. */
export type Answer = { shown: HTMLElement; ok: boolean } | { shown: undefined; isStrange?: boolean };

export type Body = URLSearchParams | FormData;

/** Long enough for a slow telephone, short enough that a person is told while still there. */
const aWhile = 30_000;

/**
 * Fetches or posts without cookies and without headers of our own, so that no preflight is needed. Scripts in what
 * comes back would not run: it is parsed in a document without a window. Never throws.
 */
export async function exchange(address: URL, body?: Body, patience = aWhile): Promise<Answer> {
  address.searchParams.set("fragment", "1");
  try {
    const response = await own.fetch(address.href, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(patience),
      ...(body && { method: "POST", body }),
    });
    const page = new own.DOMParser().parseFromString(own.trusted(await response.text()), "text/html");
    const shown = page.querySelector<HTMLElement>(".wspolnie");
    return shown ? { shown, ok: response.ok } : { shown: undefined, isStrange: true };
  } catch {
    return { shown: undefined };
  }
}

/** Makes the addresses in what the server drew lead to the server, wherever it is shown. */
export function absolute(shown: Element, origin: string): void {
  for (const [selector, attribute] of [
    ["a[href]:not([href^='#'])", "href"],
    ["form[action]", "action"],
    ["[formaction]", "formaction"],
  ] as const) {
    for (const element of shown.querySelectorAll(selector)) {
      element.setAttribute(attribute, new own.URL(element.getAttribute(attribute) ?? "", origin).href);
    }
  }
}
