import { type ComponentChild, type ComponentChildren, h } from "preact";
import type { Email } from "postal-mime";
import { type LocalPage, moment } from "../pages/layout.ts";
import { deliveryBadge } from "./delivery-badge.ts";
import { INBOX, inboxAddress, messageAddress, NO_SUBJECT } from "./inbox-page.ts";
import type { StoredMessage } from "./message.ts";

/** Popups leave the sandbox: a letter's link must lead to a page whose own form works. Scripts stay off. */
export const LETTER_SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

export function messagePage(message: StoredMessage, email: Email, waitingEvents: number): LocalPage {
  const address = messageAddress(message.id);
  return {
    title: message.subject || NO_SUBJECT,
    current: INBOX,
    children: [
      h("div", { class: "card" }, facts(message, waitingEvents)),
      email.html ? htmlView(address) : null,
      section(
        "Treść tekstowa",
        email.text ? h("div", { class: "card" }, h("pre", null, linked(email.text))) : "List nie ma treści tekstowej.",
      ),
      email.attachments.length > 0 ? section("Załączniki", attachments(address, email)) : null,
      section(
        "Źródło",
        headers(email),
        h("p", null, h("a", { href: `${address}/raw` }, "Pobierz list jako plik .eml")),
      ),
      h("p", null, h("a", { href: INBOX }, "Wszystkie listy")),
    ],
  };
}

function facts(
  { source, to, deliveries, sentAt, configurationSet, tags }: StoredMessage,
  waitingEvents: number,
): ComponentChild {
  const recipients = deliveries.map(({ address, outcome }) =>
    h(
      "li",
      { class: "line", key: address },
      h("a", { href: inboxAddress({ to: address }) }, address),
      deliveryBadge(outcome),
    ),
  );
  const tagText = Object.entries(tags).map(([name, values]) => `${name}: ${values.join(", ")}`);
  return h(
    "dl",
    { class: "facts" },
    fact("Od", source),
    fact(to.length > 1 ? "Odbiorcy" : "Odbiorca", h("ul", { class: "list" }, recipients)),
    fact("Wysłano", moment(sentAt)),
    configurationSet ? fact("Zestaw konfiguracji", configurationSet) : null,
    tagText.length > 0 ? fact("Znaczniki", tagText.join("; ")) : null,
    waitingEvents > 0 ? fact("Zdarzenia", `Na odbiór czekają: ${waitingEvents}`) : null,
  );
}

function htmlView(address: string): ComponentChild {
  return section(
    "Treść HTML",
    h("iframe", { src: `${address}/html`, title: "Treść listu w HTML", sandbox: LETTER_SANDBOX }),
    h("p", null, h("a", { href: `${address}/html` }, "Otwórz samą treść HTML")),
  );
}

function attachments(address: string, email: Email): ComponentChild {
  const row = ({ filename, mimeType }: Email["attachments"][number], n: number) =>
    h(
      "li",
      { class: "line", key: n },
      h("a", { class: "name", href: `${address}/attachments/${n}` }, filename || "(bez nazwy)"),
      mimeType,
    );
  return h("ul", { class: "list rows" }, email.attachments.map(row));
}

function headers(email: Email): ComponentChild {
  const lines = email.headers.map(({ originalKey, value }) => `${originalKey}: ${value}`);
  return h(
    "details",
    null,
    h("summary", null, "Nagłówki"),
    h("div", { class: "card" }, h("pre", null, lines.join("\n"))),
  );
}

const section = (heading: string, ...children: ComponentChildren[]) =>
  h("section", null, h("h2", null, heading), ...children);

const fact = (name: string, value: ComponentChildren) => [h("dt", null, name), h("dd", null, value)];

/** Makes the web addresses in plain text links, leaving closing punctuation outside. */
function linked(text: string): ComponentChildren[] {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, n) => (n % 2 === 1 ? h("a", { href: part }, part) : part));
}
