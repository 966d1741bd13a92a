import type { Definition } from "../../domain/definition.ts";
import { sumTyped } from "../../domain/money.ts";
import { faultWords } from "../../functions/shared/words/faults/message.ts";
import { typingWords } from "../../functions/shared/words/faults/typing.ts";
import { money } from "../../functions/shared/words/format.ts";
import type { Grosze } from "../../schemas/values.ts";

type Answers = Readonly<Record<string, unknown>>;

const isRow = (row: unknown): row is Answers => typeof row === "object" && row !== null;

/** The sum of one amount over the rows of a group. */
function sumOfRows(answers: Answers, group: string, amount: string): Grosze {
  const rows = answers[group];
  return Array.isArray(rows) ? sumTyped(rows.filter(isRow).map((row) => row[amount])) : 0;
}

/** How far a budget is from what it should add up to; nothing while one of the two is empty. */
function difference({ budget, language }: Definition, answers: Answers): string {
  if (!budget) return "";
  const rows = sumOfRows(answers, budget.rows, budget.amount);
  const total = sumTyped(budget.total.map((name) => answers[name]));
  if (rows === 0 || total === 0) return "";
  const { budgetEven, budgetMissing, budgetOver } = typingWords[language];
  if (rows === total) return budgetEven;
  return rows < total ? budgetMissing(money(language, total - rows)) : budgetOver(money(language, rows - total));
}

/** Brings the sums of a form up to date. */
export function showFigures(form: HTMLFormElement, definition: Definition, answers: Answers): void {
  const { language, budget } = definition;
  for (const output of form.querySelectorAll<HTMLElement>("[data-total]")) {
    const [group = "", amount = ""] = (output.dataset["total"] ?? "").split(".");
    const sum = sumOfRows(answers, group, amount);
    // A fresh form says so already, and a browser takes long over the first figure that it writes.
    if (sum !== 0 || /[1-9]/.test(output.textContent)) {
      output.textContent = faultWords[language].form.total(money(language, sum));
    }
    if (group === budget?.rows && amount === budget.amount) {
      differenceAfter(output).textContent = difference(definition, answers);
    }
  }
}

/** The sums of a group, to be read out. */
export const figuresIn = (group: Element): string =>
  [...group.querySelectorAll(":scope > :is(.total, .difference)")].map(({ textContent }) => textContent).join(" ");

function differenceAfter(output: HTMLElement): Element {
  const line = output.closest("p") ?? output;
  const next = line.nextElementSibling;
  if (next?.className === "difference") return next;
  const made = document.createElement("p");
  made.className = "difference";
  line.after(made);
  return made;
}
