import type { Definition } from "../../domain/definition.ts";
import { type Inquire, Live } from "./live.ts";

const alive = new WeakMap<HTMLFormElement, Live>();

/**
 * Checks, hides, adds up and counts while somebody fills in a form that the server has drawn with its definition. To be
 * called again after something else has filled it in. Anything else is left as it is, and so is everything by a browser
 * that lacks what this needs: the server says the same. `inquire` asks it.
 */
export function enliven(form: HTMLFormElement, inquire: Inquire): void {
  const block = form.querySelector("[data-definition]");
  if (!block) return;
  try {
    const live = alive.get(form) ?? new Live(form, definitionIn(block), inquire);
    alive.set(form, live);
    live.refresh();
  } catch (error) {
    reportError(error);
  }
}

/** Drawn by the same service, in the shape of domain/definition.ts. */
function definitionIn(block: Element): Definition {
  const definition: Definition = JSON.parse(block.textContent ?? "");
  return definition;
}
