/** What a page in a frame and the page around it say to each other. */
interface Height {
  wspolnie: "height";
  /** In CSS pixels. */
  height: number;
}
interface Question {
  wspolnie: "height?";
}

export const question: Question = { wspolnie: "height?" };

export const heightIn = (data: unknown): number | undefined =>
  typeof data === "object" &&
  data !== null &&
  "wspolnie" in data &&
  data.wspolnie === "height" &&
  "height" in data &&
  typeof data.height === "number"
    ? data.height
    : undefined;

const isQuestion = (data: unknown): boolean =>
  typeof data === "object" && data !== null && "wspolnie" in data && data.wspolnie === question.wspolnie;

/**
 * In a frame: tells the page around it how high this page is, once that page has asked and whenever it changes. Only the
 * origin that asked is told; `frame-ancestors` says which origins there can be.
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
    if (source !== window.parent || !isQuestion(data)) return;
    asker = origin;
    tell();
  });
  new ResizeObserver(tell).observe(document.documentElement);
}
