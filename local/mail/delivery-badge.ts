import { type ComponentChild, h } from "preact";
import type { Delivery } from "./message.ts";
import type { Outcome } from "./simulator.ts";

const STATES: Record<Outcome, { tone: string; label: string }> = {
  delivered: { tone: "good", label: "Doręczony" },
  bounced: { tone: "bad", label: "Niedoręczony: skrzynka nie istnieje" },
  suppressed: { tone: "bad", label: "Niedoręczony: adres na liście wykluczeń" },
  complained: { tone: "odd", label: "Doręczony i zgłoszony jako spam" },
};

export function deliveryBadge(outcome: Outcome, count = 1): ComponentChild {
  const { tone, label } = STATES[outcome];
  return h("span", { class: "badge", "data-tone": tone }, count > 1 ? `${label} (${count})` : label);
}

/** One badge for each state that occurs, with the number of recipients in it. */
export function deliveryBadges(deliveries: Delivery[]): ComponentChild {
  const counts = new Map<Outcome, number>();
  for (const { outcome } of deliveries) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return h(
    "span",
    { class: "badges" },
    [...counts].map(([outcome, count]) => deliveryBadge(outcome, count)),
  );
}
