import type { Block, LetterContent, Signature } from "./content.ts";
import { clean, labelOf } from "./text.ts";
import { words as catalogue } from "./words/words.ts";

/** The letter as plain text: the same content in the same order as the HTML, each address once. */
export function renderText({ heading, blocks }: LetterContent, signature: Signature): string {
  return [heading, ...blocks.map(written), "---", ...closing(signature)].join("\n\n");
}

function written(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "note":
      return clean(block.text);
    case "details": {
      const rows = block.rows.map(({ label, value }) => `${labelOf(label)} ${clean(value).replaceAll("\n", "\n  ")}`);
      return [...(block.heading ? [`${block.heading}:`] : []), ...rows].join("\n");
    }
    case "link":
      return `${block.label}:\n${block.url}`;
    case "tickets": {
      const tickets = block.tickets.map(({ person, url }) => `${clean(person)}: ${url}`);
      return [`${block.heading}:`, ...tickets, block.note].join("\n");
    }
  }
}

function closing({ language, organisers, email, phone }: Signature): string[] {
  const words = catalogue[language];
  const telephone = phone ? `, ${words.phone} ${clean(phone)}` : "";
  return [
    [words.regards, ...organisers.map(clean)].join("\n"),
    `${words.contact} ${email}${telephone}`,
    words.automatic,
  ];
}
