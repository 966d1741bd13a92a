import { h } from "preact";
import type { ExecutionSummary } from "../workflow/workflows.ts";
import type { LocalPage } from "./layout.ts";

const SHOWN = 200;

const STATUS: Record<string, { label: string; tone: string }> = {
  RUNNING: { label: "w toku", tone: "odd" },
  SUCCEEDED: { label: "zakończone", tone: "good" },
  FAILED: { label: "nieudane", tone: "bad" },
  TIMED_OUT: { label: "po terminie", tone: "bad" },
  ABORTED: { label: "przerwane", tone: "bad" },
};

export function executionsPage(executions: ExecutionSummary[]): LocalPage {
  const newest = executions.slice(-SHOWN).toReversed();
  return {
    title: "Przebiegi",
    current: "/_local/executions",
    children: [
      h("p", { class: "quiet" }, `Przebiegi procesów, od najnowszego. Wszystkich: ${executions.length}.`),
      newest.length === 0
        ? h("p", { class: "card" }, "Nic się jeszcze nie działo.")
        : h("ul", { class: "list rows" }, newest.map(row)),
    ],
  };
}

function row({ name, machine, status, states }: ExecutionSummary) {
  const shown = STATUS[status] ?? { label: status, tone: "odd" };
  return h(
    "li",
    null,
    h(
      "div",
      { class: "line" },
      h("span", { class: "name" }, `${machine}: ${name}`),
      h("span", { class: "badge", "data-tone": shown.tone }, shown.label),
    ),
    h("div", { class: "line quiet" }, h("span", null, states.join(" → "))),
  );
}
