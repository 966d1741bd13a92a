import { type ComponentChild, h } from "preact";
import { type LocalPage, moment } from "../pages/layout.ts";
import { deliveryBadges } from "./delivery-badge.ts";
import type { StoredMessage } from "./message.ts";

export interface Inbox {
  /** Newest first. */
  messages: StoredMessage[];
  to: string | undefined;
  before: string | undefined;
  /** Whether there are messages older than the last of these. */
  more: boolean;
}

const SHOWN_RECIPIENTS = 3;

export const INBOX = "/_local/mail";

export const NO_SUBJECT = "(bez tematu)";

export const messageAddress = (id: string) => `${INBOX}/${encodeURIComponent(id)}`;

export function inboxAddress(query: { to?: string | undefined; before?: string | undefined }): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? INBOX : `${INBOX}?${new URLSearchParams(given)}`;
}

export function inboxPage({ messages, to, before, more }: Inbox): LocalPage {
  const last = messages.at(-1)?.id;
  return {
    title: to === undefined ? "Poczta" : `Poczta do: ${to}`,
    current: INBOX,
    children: [
      h(
        "p",
        { class: "quiet" },
        "Listy wysłane na tej maszynie nie wychodzą do internetu. Wszystkie są tutaj, od najnowszego.",
      ),
      filter(to),
      messages.length === 0
        ? h(
            "p",
            { class: "card" },
            to === undefined ? "Nie ma jeszcze żadnych listów." : "Nie ma listów do tego adresu.",
          )
        : h("ul", { class: "list rows" }, messages.map(row)),
      h(
        "p",
        { class: "badges" },
        before !== undefined && h("a", { class: "button plain", href: inboxAddress({ to }) }, "Najnowsze"),
        more && h("a", { class: "button plain", href: inboxAddress({ to, before: last }) }, "Starsze"),
      ),
    ],
  };
}

function filter(to: string | undefined): ComponentChild {
  const input = {
    id: "to",
    name: "to",
    type: "search",
    inputMode: "email",
    value: to,
    maxLength: 320,
    autocomplete: "off",
    spellcheck: false,
  } as const;
  return h(
    "form",
    { class: "bar", method: "get", action: INBOX, role: "search" },
    h("div", { class: "field" }, h("label", { for: "to" }, "Adres odbiorcy"), h("input", input)),
    h("button", null, "Pokaż listy"),
    to !== undefined && h("a", { class: "button plain", href: INBOX }, "Pokaż wszystkie"),
  );
}

function row({ id, subject, to, sentAt, deliveries }: StoredMessage): ComponentChild {
  return h(
    "li",
    { key: id },
    h(
      "div",
      { class: "line" },
      h("a", { class: "name", href: messageAddress(id) }, subject || NO_SUBJECT),
      deliveryBadges(deliveries),
    ),
    h("div", { class: "line quiet" }, h("span", null, `Do: ${recipients(to)}`), moment(sentAt)),
  );
}

function recipients(to: string[]): string {
  const rest = to.length - SHOWN_RECIPIENTS;
  const shown = to.slice(0, SHOWN_RECIPIENTS).join(", ");
  return rest > 0 ? `${shown} i jeszcze ${rest}` : shown;
}
