import { type ComponentChild, h } from "preact";
import { type LocalPage, moment } from "./layout.ts";

export interface ClockView {
  /** ISO 8601 instant. */
  now: string;
  /** Why the last move was not made. */
  refusal?: "malformed" | "backwards";
}

const REFUSALS = {
  malformed: "Nie rozumiem tego okresu. Wpisz na przykład P3D (3 dni), PT6H (6 godzin) albo P1M (miesiąc).",
  backwards: "Zegar nigdy nie idzie wstecz.",
};

const STEPS = [
  { advance: "PT1H", label: "o godzinę" },
  { advance: "P1D", label: "o dzień" },
  { advance: "P7D", label: "o tydzień" },
];

export function clockPage({ now, refusal }: ClockView): LocalPage {
  return {
    title: "Zegar",
    current: "/_local/clock",
    children: [
      h("p", null, "Na tej maszynie jest teraz ", h("strong", null, moment(now)), "."),
      h(
        "p",
        { class: "quiet" },
        "Przesunięcie zegara wykonuje po kolei wszystko, co w tym czasie wypada: przypomnienia, terminy, zamknięcia " +
          "naborów. Strona wraca, gdy wszystko jest zrobione. Czasu nie da się cofnąć.",
      ),
      refusal && h("p", { class: "card", role: "alert" }, REFUSALS[refusal]),
      h("div", { class: "badges" }, STEPS.map(stepForm)),
      freeForm(refusal),
    ],
  };
}

/** A button that moves the clock by one step. */
export function stepForm({ advance, label }: { advance: string; label: string }): ComponentChild {
  return h(
    "form",
    { method: "post", action: "/_local/clock" },
    h("input", { type: "hidden", name: "advance", value: advance }),
    h("button", { type: "submit" }, `Przesuń ${label}`),
  );
}

function freeForm(refusal: ClockView["refusal"]): ComponentChild {
  return h(
    "form",
    { class: "bar", method: "post", action: "/_local/clock" },
    h(
      "div",
      { class: "field" },
      h("label", { for: "advance" }, "Inny okres"),
      h("input", {
        id: "advance",
        name: "advance",
        required: true,
        autocomplete: "off",
        "aria-describedby": "advance-help",
        "aria-invalid": refusal === "malformed" ? "true" : undefined,
      }),
      h(
        "span",
        { class: "quiet", id: "advance-help" },
        "Zapis ISO 8601: P3D to 3 dni, PT6H to 6 godzin, P1M to miesiąc.",
      ),
    ),
    h("button", { type: "submit" }, "Przesuń"),
  );
}
