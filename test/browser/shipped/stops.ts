import type { Page } from "playwright-core";

/** Where the focus is. */
export interface Stop {
  /** Of the element, among all of the page. */
  place: number;
  /** Tag, and the type of an input. */
  kind: string;
  name: string;
  value: string;
  text: string;
  isChecked: boolean;
  isPrimary: boolean;
  /** An outline shows that the focus is here. */
  isMarked: boolean;
  /** Some of it is inside the window and under nothing else. */
  isInSight: boolean;
  /** Edges, in pixels from the top of the page. */
  top: number;
  bottom: number;
}

/** The element that has the focus, unless that is the page as a whole. */
export const focused = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const box = element.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const isBare = (part: number) => {
      const over = document.elementFromPoint((left + right) / 2, top + (bottom - top) * part);
      return over !== null && (element.contains(over) || over.contains(element));
    };
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const { type, name, value, checked } = { type: "", name: "", value: "", checked: false, ...read(element) };
    return {
      place: [...document.querySelectorAll("*")].indexOf(element),
      kind: element.localName === "input" ? `input ${type}` : element.localName,
      name,
      value,
      text: (element.textContent ?? "").trim().slice(0, 80),
      isChecked: checked,
      isPrimary: element.matches("button.primary"),
      isMarked:
        outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor),
      isInSight: right > left && bottom > top && [0.2, 0.5, 0.8].some(isBare),
      top: box.top + scrollY,
      bottom: box.bottom + scrollY,
    };

    function read(one: HTMLElement) {
      if (one instanceof HTMLInputElement)
        return { type: one.type, name: one.name, value: one.value, checked: one.checked };
      if (one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement || one instanceof HTMLButtonElement)
        return { name: one.name, value: one.value };
      return {};
    }
  });

/** Places of everything that Tab is to lead to, in the order of the page: of buttons to choose by, one of each group. */
export const reachable = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>("*")];
    const stops = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    const seen = all.filter(
      (element) =>
        element.matches(stops) &&
        element.tabIndex >= 0 &&
        !element.matches(":disabled") &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    const isTurn = (element: HTMLElement) => {
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      const group = seen.filter(
        (one): one is HTMLInputElement =>
          one instanceof HTMLInputElement && one.type === "radio" && one.name === element.name,
      );
      return (group.find((one) => one.checked) ?? group[0]) === element;
    };
    return seen.filter(isTurn).map((element) => all.indexOf(element));
  });
