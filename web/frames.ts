import { heightIn, questionOf } from "./frame.ts";

const isOf = ({ src }: HTMLIFrameElement, origin: string): boolean => src.startsWith(`${origin}/`);

/**
 * On a page of somebody else: gives each `<iframe>` with a page of ours the height of that page, so that it needs no scroll
 * bar of its own. Without this script the frame keeps the height it has, and scrolls.
 */
export function sizeFrames(origin: string): void {
  // Any page may be asked: nothing is said that it could not see. Naming ours would be complained of while it loads.
  const ask = (frame: HTMLIFrameElement) =>
    isOf(frame, origin) && frame.contentWindow?.postMessage(questionOf(frame), "*");
  addEventListener("message", (event) => {
    const height = event.origin === origin ? heightIn(event.data) : undefined;
    if (height === undefined) return;
    const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === event.source);
    if (frame) frame.style.height = `${Math.min(Math.max(height, 100), 50_000)}px`;
  });
  // A page that follows another in the frame begins at its top, which may be out of sight.
  const shown = new WeakSet<HTMLIFrameElement>();
  document.addEventListener(
    "load",
    ({ target }) => {
      if (!(target instanceof HTMLIFrameElement) || !isOf(target, origin)) return;
      if (shown.has(target) && target.getBoundingClientRect().top < 0) target.scrollIntoView();
      shown.add(target);
      ask(target);
    },
    true,
  );
  for (const frame of document.querySelectorAll("iframe")) ask(frame);
}
