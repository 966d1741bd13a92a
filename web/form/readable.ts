import { type Control, controlsOf } from "./typed.ts";

/** The words of a label or legend, without what is only for ears or stands for "required". */
function words(element: Element | null | undefined): string {
  if (!element) return "";
  const copy = element.cloneNode(true);
  if (copy instanceof Element) for (const mark of copy.querySelectorAll(".visually-hidden, .required")) mark.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

const legends = (control: Element, form: Element): string[] => {
  const around = control.parentElement?.closest("fieldset");
  if (!around || !form.contains(around)) return [];
  return [...legends(around, form), words(around.querySelector("legend"))].filter(Boolean);
};

function line(control: Control, form: Element): string[] {
  const isBox = control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
  const label = words(control.labels?.[0]);
  if (isBox) return control.checked ? [[...legends(control, form), label].join(" – ")] : [];
  if (control.type === "hidden" || control.value === "") return [];
  const shown = control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.text ?? "") : control.value;
  return [`${[...legends(control, form), label].join(" – ")}: ${shown}`];
}

/** Everything typed into a form, a line for each answer, for people to read and to copy elsewhere. */
export const readable = (form: HTMLFormElement, isWanted: (name: string) => boolean): string =>
  controlsOf(form)
    .filter(({ name }) => isWanted(name))
    .flatMap((control) => line(control, form))
    .join("\n");
