import { own } from "./own.ts";

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** By selector and by attribute, as a field may be called `elements` or `action` and then hides the property. */
export const controlsOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<Control>("input:not([type=file]), textarea, select"),
];

/** Where a form goes, or the button that was pressed leads; relative to the service, whatever the base of the page. */
export const actionOf = (form: HTMLFormElement, origin: string, pressed?: HTMLElement | null): URL =>
  new own.URL(pressed?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", origin);

/** Everything typed into a form, the pressed button included, as the browser itself would send it; of files their names. */
export function typedInto(form: HTMLFormElement, pressed?: HTMLElement | null): URLSearchParams {
  const typed = new own.URLSearchParams();
  for (const [name, value] of new own.FormData(form, pressed)) {
    if (typeof value === "string") typed.append(name, value);
    else if (value.name !== "") typed.append(name, value.name);
  }
  return typed;
}

/** Puts what was typed into another drawing of the form. Answers the names that have no control there. */
export function typeInto(form: HTMLFormElement, typed: URLSearchParams): string[] {
  const controls = controlsOf(form).filter(({ name }) => name !== "language");
  for (const control of controls) {
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      control.checked = typed.getAll(control.name).includes(control.value);
    } else {
      control.value = typed.get(control.name) ?? control.value;
    }
  }
  const drawn = new Set(controls.map(({ name }) => name));
  return [...typed.keys()].filter((name) => !drawn.has(name));
}

/** What a button posts; one that brings files along posts as they need it. */
export const postOf = (form: HTMLFormElement, pressed: HTMLElement | null): URLSearchParams | FormData =>
  pressed?.getAttribute("formenctype") === "multipart/form-data"
    ? new own.FormData(form, pressed)
    : typedInto(form, pressed);

/** Whether a form is sent for good; buttons of the page itself, such as one for another row, only have it drawn again. */
export const isFinal = (form: HTMLFormElement, pressed: HTMLElement | null): boolean =>
  form.querySelector("[name=_key]") !== null && !/^_(?!send$)/.test(pressed?.getAttribute("name") ?? "");
