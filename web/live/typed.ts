import { typedInto } from "../form/typed.ts";

/** Everything typed. A day typed by half is nothing to a browser: here it is a day that there is not. */
export function typedBy(form: HTMLFormElement): URLSearchParams {
  const typed = typedInto(form);
  for (const control of form.querySelectorAll("input")) {
    if (control.validity.badInput) typed.set(control.name, "?");
  }
  return typed;
}
