/** What a page in a frame and the page around it say to each other. */
interface Height {
  wspolnie: "height";
  /** In CSS pixels. */
  height: number;
}
interface Question {
  wspolnie: "height?";
  /** Of the page around, as CSS says it: `light`, `dark`, `light dark`. */
  scheme: string;
}

/** A page that knows no dark says `normal`: what it frames stays light, whatever the device prefers. */
export const questionOf = (frame: Element): Question => ({
  wspolnie: "height?",
  scheme: getComputedStyle(frame).colorScheme.replace("normal", "light"),
});

export const heightIn = (data: unknown): number | undefined =>
  typeof data === "object" &&
  data !== null &&
  "wspolnie" in data &&
  data.wspolnie === "height" &&
  "height" in data &&
  typeof data.height === "number"
    ? data.height
    : undefined;

/** The scheme that somebody who asks for the height has. */
const schemeIn = (data: unknown): string | undefined =>
  typeof data === "object" &&
  data !== null &&
  "wspolnie" in data &&
  data.wspolnie === "height?" &&
  "scheme" in data &&
  typeof data.scheme === "string"
    ? data.scheme
    : undefined;

/**
 * In a frame: tells the page around it how high this page is, once that page has asked and whenever it changes, and is as
 * light or dark as it. Only the origin that asked is told; `frame-ancestors` says which origins there can be.
 */
export function tellHeight(): void {
  if (window.parent === window) return;
  let asker: string | undefined;
  const tell = () => {
    if (asker === undefined) return;
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    const message: Height = { wspolnie: "height", height };
    window.parent.postMessage(message, asker);
  };
  addEventListener("message", ({ data, origin, source }) => {
    const scheme = source === window.parent ? schemeIn(data) : undefined;
    if (scheme === undefined) return;
    document.documentElement.style.colorScheme = scheme;
    asker = origin;
    tell();
  });
  new ResizeObserver(tell).observe(document.documentElement);
}
