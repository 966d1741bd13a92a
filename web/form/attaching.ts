import type { FormWords } from "../words/words.ts";

/** A file that was chosen goes at once: whoever has a script need not press the button beside it. */
export function attachChosen({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || !target.hasAttribute("data-attach") || !target.files?.length) return;
  const field = target.getAttribute("data-attach") ?? "";
  const buttons = [...(target.form?.querySelectorAll<HTMLButtonElement>("button[name=_attach]") ?? [])];
  buttons.find(({ value }) => value === field)?.click();
}

/** What became of a file, for those who listen; empty where nothing did, or a mistake has the focus. */
export function attachedBy(pressed: HTMLElement | null, root: ParentNode, words: FormWords): string {
  const button = pressed instanceof HTMLButtonElement ? pressed : undefined;
  if (button?.name === "_detach") return words.fileRemoved;
  const name = root.querySelector(`[data-field="${button?.value}"] .file span`)?.textContent;
  const isAdded = button?.name === "_attach" && !root.querySelector(".error-summary");
  return isAdded && name ? words.fileAdded(name) : "";
}
