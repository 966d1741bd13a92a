import { type Control, typedInto } from "./typed.ts";

/** What the server knew when it drew a form: all that was typed, and the button that was pressed. */
export interface Sent {
  typed: URLSearchParams;
  pressed?: HTMLElement | null;
}

export const controlsToSee = (form: HTMLFormElement) => [
  ...form.querySelectorAll<Control>("input:not([type=hidden]), textarea, select"),
];

/** Names of the answers that have been changed in a form since. */
export function changedSince(form: HTMLFormElement, { typed }: Sent): Set<string> {
  const now = typedInto(form);
  const isChanged = (name: string) => now.getAll(name).join("\0") !== typed.getAll(name).join("\0");
  return new Set(
    controlsToSee(form)
      .map(({ name }) => name)
      .filter(isChanged),
  );
}

/** What an answer is called after the button: rows below one that is taken out move up; its own are called nothing. */
function nameAfter(name: string, pressed: Sent["pressed"]): string {
  if (pressed?.getAttribute("name") !== "_remove") return name;
  const [, group, row] = /^(.+)\[(\d+)\]$/.exec(pressed.getAttribute("value") ?? "") ?? [];
  const [, own, index, rest] = /^(.+)\[(\d+)\](.+)$/.exec(name) ?? [];
  if (own === undefined || own !== group || Number(index) < Number(row)) return name;
  return index === row ? "" : `${own}[${Number(index) - 1}]${rest}`;
}

const isBox = ({ type }: Control) => type === "checkbox" || type === "radio";

/** Finds the control that stands for another one in a new drawing. */
function finderIn(form: HTMLFormElement, { pressed }: Sent): (control: Control) => Control | undefined {
  const all = controlsToSee(form);
  return (control) => {
    const name = nameAfter(control.name, pressed);
    const isSame = (other: Control) =>
      other.name === name && other.type === control.type && (!isBox(control) || other.value === control.value);
    return name === "" ? undefined : all.find(isSame);
  };
}

function copy(from: Control, to: Control): void {
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement && (isBox(from) || from.files)) {
    to.checked = from.checked;
    to.files = from.files;
  } else to.value = from.value;
}

/**
 * Notes what has been typed since, and in which control somebody is, if any; answers how to go on with both in the
 * drawing that has taken the place of this one. That answers whether somebody is where they were. With `isLeft`, only
 * what was typed in the control shows that they are still there: they may have sent the form from it.
 */
export function goOn(
  form: HTMLFormElement,
  sent: Sent,
  at: Control | undefined,
  isLeft = false,
): (drawn: HTMLFormElement) => boolean {
  const changed = changedSince(form, sent);
  const top = at?.getBoundingClientRect().top ?? 0;
  const caret = at && "selectionStart" in at ? ([at.selectionStart, at.selectionEnd] as const) : undefined;
  return (drawn) => {
    const find = finderIn(drawn, sent);
    const pairs = controlsToSee(form)
      .filter(({ name }) => changed.has(name))
      .map((control) => [control, find(control)] as const);
    for (const [control, now] of pairs) if (now) copy(control, now);
    // As if it was typed there: it is kept and checked, and a file goes on its way.
    for (const [, now] of pairs)
      now?.dispatchEvent(new CustomEvent(now.type === "file" ? "change" : "input", bubbling));
    const now = at && (!isLeft || changed.has(at.name)) && find(at);
    if (!now) return false;
    now.focus({ preventScroll: true });
    if (caret && caret[0] !== null && "setSelectionRange" in now) now.setSelectionRange(...caret);
    scrollBy({ top: now.getBoundingClientRect().top - top, behavior: "instant" });
    return true;
  };
}

const bubbling = { bubbles: true };
