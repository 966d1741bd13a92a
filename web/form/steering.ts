import type { Language } from "../../schemas/values.ts";
import { isLanguage } from "../words/catalogue.ts";
import type { Desk } from "./desk.ts";
import { own } from "./own.ts";
import { actionOf, isFinal, typedInto } from "./typed.ts";

/** What somebody may ask for with a button or a link. */
export interface Wishes {
  /** The form is sent for good. */
  send: (form: HTMLFormElement, pressed: HTMLElement | null) => void;
  /** It is drawn again as a button asks: with a row more, in another language, to be reviewed. */
  draw: (form: HTMLFormElement, pressed: HTMLElement | null) => void;
  /** Another page of the form is shown in its place. */
  follow: (address: URL, language?: Language) => void;
}

/** A button with a window of its own leads away from here, and on a page of ours so does whatever only looks up. */
export function submitted(event: SubmitEvent, { setting }: Desk, wishes: Wishes): void {
  const { target, submitter } = event;
  if (event.defaultPrevented || submitter?.hasAttribute("formtarget") || !(target instanceof HTMLFormElement)) return;
  const isLookUp = target.getAttribute("method") === "get";
  if (isLookUp && setting.isPage) return;
  event.preventDefault();
  if (isLookUp) {
    const address = actionOf(target, setting.origin);
    for (const [name, value] of typedInto(target)) address.searchParams.set(name, value);
    wishes.follow(address);
  } else if (isFinal(target, submitter)) wishes.send(target, submitter);
  else wishes.draw(target, submitter);
}

/** Links to a field move the focus there; links to the form or its receipt, in any language, draw it in place. */
export function clicked(event: MouseEvent, desk: Desk, wishes: Wishes): void {
  const { stage, setting } = desk;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const address = link?.getAttribute("href") ?? "";
  if (!link || link.target === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (address.startsWith("#")) {
    event.preventDefault();
    stage.focus(address);
    return;
  }
  const page = new own.URL(address, setting.origin);
  const language = page.searchParams.get("lang") ?? "";
  const [, shown] = page.pathname.split(`/forms/${setting.form}/`);
  const isHere = page.origin === setting.origin && /^(page|receipts\/\w+)$/.test(shown ?? "");
  if (!isHere || !isLanguage(language) || (setting.isPage && !stage.form)) return;
  event.preventDefault();
  wishes.follow(page, language);
}
