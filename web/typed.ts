type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** By selector and by attribute, as a field may be called `elements` or `action` and then hides the property. */
const controlsOf = (form: HTMLFormElement) => form.querySelectorAll<Control>("input, textarea, select");
export const actionOf = (form: HTMLFormElement): URL => new URL(form.getAttribute("action") ?? "", location.href);

/** Everything typed into a form, the pressed button included, as the browser itself would send it. */
export function typedInto(form: HTMLFormElement, pressed?: HTMLElement | null): URLSearchParams {
  const data = new FormData(form, pressed);
  return new URLSearchParams([...data].map(([name, value]): [string, string] => [name, String(value)]));
}

/** Puts what was typed into another drawing of the form. Answers the names that have no control there. */
export function typeInto(form: HTMLFormElement, typed: URLSearchParams): string[] {
  const controls = [...controlsOf(form)].filter(({ name }) => name !== "language");
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
