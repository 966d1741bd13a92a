import { placesOf } from "./place.ts";

const isUnmet = (wrapper: Element): boolean => wrapper.closest("[data-field][data-unmet]") !== null;

/** Shows what is asked for and hides the rest, a section with it when nothing in it is asked for. */
export function showAsked(form: HTMLFormElement, hidden: ReadonlySet<string>): void {
  for (const { path, wrapper } of placesOf(form)) wrapper.toggleAttribute("data-unmet", hidden.has(path));
  for (const section of form.querySelectorAll(".section")) {
    const within = [...section.querySelectorAll("[data-field]")];
    section.toggleAttribute("data-unmet", within.length > 0 && within.every(isUnmet));
  }
}

/** Whether a control belongs to an answer that is not asked for: `members` hides `members[0].name`. */
export const isHidden = (hidden: ReadonlySet<string>, name: string): boolean =>
  hidden.has(name) || hidden.has(name.replace(/\[.*/, ""));
