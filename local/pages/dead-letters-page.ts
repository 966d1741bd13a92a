import { h } from "preact";
import type { DeadLetter } from "../queues/dead-letters.ts";
import { type LocalPage, moment } from "./layout.ts";

export function deadLettersPage(letters: DeadLetter[]): LocalPage {
  return {
    title: "Nieobsłużone zdarzenia",
    current: "/_local/dead-letters",
    children: [
      h(
        "p",
        { class: "quiet" },
        "Tu trafia to, czego mimo ponawiania nie udało się obsłużyć. Na AWS byłaby to kolejka z alarmem.",
      ),
      letters.length === 0
        ? h("p", { class: "card" }, "Nie ma tu niczego. Tak ma być.")
        : h("ul", { class: "list rows" }, letters.map(row)),
    ],
  };
}

function row({ queue, arrivedAt, body, reason }: DeadLetter) {
  return h(
    "li",
    null,
    h("div", { class: "line" }, h("span", { class: "name" }, queue), h("span", { class: "quiet" }, moment(arrivedAt))),
    h("p", null, reason),
    h("details", null, h("summary", null, "Treść"), h("pre", null, body)),
  );
}
