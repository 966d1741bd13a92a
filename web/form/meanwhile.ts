import { type Control, typedInto } from "./typed.ts";

/** What the server knew when it drew a form: all that was typed, and the button that was pressed. */
export interface Sent {
  typed: URLSearchParams;
  pressed?: HTMLElement | null;
}

export const controlsToSee = (form: HTMLFormElement) => [
  ...form.querySelectorAll<Control>("input:not([type=hidden]), textarea, select"),
];

/** The controls whose answers have been changed in a form since. */
export function changedSince(form: HTMLFormElement, { typed }: Sent): Control[] {
  const now = typedInto(form);
  return controlsToSee(form).filter(({ name }) => String(now.getAll(name)) !== String(typed.getAll(name)));
}

const row = /^(\w+)\[(\d+)\]/;

/**
 * What an answer is called after a button: rows below one that is taken out move up; its own have no place. Only the
 * button that takes a row out bears its name.
 */
function nameAfter(name: string, pressed: Sent["pressed"]): string {
  const [removed, group, taken] = row.exec(pressed?.getAttribute("value") ?? "") ?? [];
  return name.replace(row, (own, of, index) => {
    if (own === removed) return "";
    return of === group && Number(index) > Number(taken) ? `${of}[${index - 1}]` : own;
  });
}

function copy(from: Control, to: Control): void {
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) {
    to.checked = from.checked;
    to.files = from.files;
  }
  if (from.type !== "file") to.value = from.value;
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
  isLeft: boolean,
): (drawn: HTMLFormElement) => boolean {
  const changed = changedSince(form, sent);
  const caret = at && "selectionStart" in at ? at.selectionStart : null;
  return (drawn) => {
    const all = controlsToSee(drawn);
    const find = ({ name, type, value }: Control) => {
      const isBox = /box|radio/.test(type);
      const after = nameAfter(name, sent.pressed);
      return all.find((other) => other.name === after && other.type === type && (!isBox || other.value === value));
    };
    const filled = changed.flatMap((control) => {
      const other = find(control);
      if (other) copy(control, other);
      return other ?? [];
    });
    // As if it was typed there: it is kept and checked, and a file goes on its way.
    for (const control of filled) {
      for (const type of ["input", "change"]) control.dispatchEvent(new CustomEvent(type, { bubbles: true }));
    }
    const now = at && (!isLeft || changed.includes(at)) && find(at);
    if (!now) return false;
    now.focus();
    if (caret !== null && "setSelectionRange" in now) now.setSelectionRange(caret, caret);
    return true;
  };
}
