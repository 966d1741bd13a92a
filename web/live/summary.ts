import { faultWords } from "../../functions/shared/words/faults/message.ts";
import { idOf } from "../../functions/shared/words/faults/names.ts";
import type { Language } from "../../schemas/values.ts";
import type { Found } from "./found.ts";

function lineOf({ field, name, message }: Found): HTMLElement {
  const line = document.createElement("li");
  const link = document.createElement("a");
  link.setAttribute("href", `#${idOf(field)}`);
  link.textContent = `${name}: ${message}`;
  line.append(field === "" ? message : link);
  return line;
}

/** Says how many mistakes there are and leads to each, as functions/shared/pages/error-summary does, and is read out. */
export function summarise(form: HTMLFormElement, found: readonly Found[], language: Language): void {
  const { errorSummary, errorPrefix } = faultWords[language].form;
  const root = form.closest(".wspolnie") ?? form;
  const summary = document.createElement("div");
  const heading = document.createElement("h2");
  const list = document.createElement("ul");
  heading.textContent = errorSummary(found.length);
  list.append(...found.map(lineOf));
  summary.className = "error-summary";
  summary.part.add("summary");
  summary.setAttribute("role", "alert");
  summary.tabIndex = -1;
  summary.append(heading, list);
  root.querySelector(".error-summary")?.remove();
  const title = root.querySelector("h1");
  if (title) title.before(summary);
  else form.prepend(summary);
  summary.focus();
  if (form.getRootNode() === document && !document.title.startsWith(errorPrefix)) {
    document.title = errorPrefix + document.title;
  }
}
