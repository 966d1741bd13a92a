/** A file that was chosen goes at once: whoever has a script need not press the button beside it. */
export function attachChosen({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || !target.hasAttribute("data-attach") || !target.files?.length) return;
  const field = target.getAttribute("data-attach") ?? "";
  const buttons = [...(target.form?.querySelectorAll<HTMLButtonElement>("button[name=_attach]") ?? [])];
  buttons.find(({ value }) => value === field)?.click();
}
