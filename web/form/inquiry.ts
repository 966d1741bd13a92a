import type { Desk } from "./desk.ts";
import { type Answer, exchange } from "./exchange.ts";
import { actionOf } from "./typed.ts";

/** How long somebody is kept waiting for more than the browser knows, in milliseconds. */
const patience = 2_000;

/**
 * Asks the server what it says of a form in which the browser knows mistakes already; undefined where it does not say so
 * soon. It is asked as by the button that looks everything through: whatever it thinks of the answers, it keeps nothing.
 */
export async function inquire(
  { line, setting, words }: Desk,
  form: HTMLFormElement,
  typed: URLSearchParams,
  pressed: HTMLElement | null,
): Promise<Extract<Answer, { ok: boolean }> | undefined> {
  const address = actionOf(form, setting.origin, pressed);
  if (!navigator.onLine || address.pathname !== `/forms/${setting.form}/submissions`) return undefined;
  typed.set("_review", "1");
  const answer = await line.ask(words.checking, () => exchange(address, typed, patience), pressed);
  return answer?.shown ? answer : undefined;
}

const versionOf = (root: ParentNode): string | undefined =>
  root.querySelector<HTMLInputElement>("form [name=_version]")?.value;

/** Whether the server has drawn another version of a form than the one that somebody fills in. */
export const isAnother = (shown: ParentNode, form: HTMLFormElement): boolean => {
  const version = versionOf(shown);
  return version !== undefined && version !== form.querySelector<HTMLInputElement>("[name=_version]")?.value;
};
