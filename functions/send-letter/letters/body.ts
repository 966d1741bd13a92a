import type { Attachment, Block, LetterContent, Row } from "./content.ts";
import { clip, oneLine } from "./text.ts";
import type { Label, Wording, Words } from "./words/catalogue.ts";

/** How much of a title stands in a subject; mail programs show about this much. */
const titleLength = 80;

export const inSubject = (title: string): string => clip(oneLine(title), titleLength);

export type Detail = readonly [label: Label, value: string | undefined];

interface Parts {
  words: Words;
  wording: Wording;
  /** In the order they are shown; what is not known is left out. */
  details: readonly Detail[];
  /** Details whose labels are not words of ours. */
  more?: readonly Row[];
  url?: string | undefined;
  /** After the link: tickets, sessions, people. */
  sections?: readonly Block[];
  attachments?: readonly Attachment[];
}

/** The order every letter follows: greeting, why we write, the details, what to do, what else to know. */
export function letterOf({
  words,
  wording,
  details,
  more = [],
  url,
  sections = [],
  attachments = [],
}: Parts): LetterContent {
  const opening = [words.greeting, ...wording.opening];
  const rows = details.flatMap(([label, value]): Row[] => (value ? [{ label: words.labels[label], value }] : []));
  return {
    subject: oneLine(wording.subject),
    heading: wording.heading,
    preview: wording.opening.join(" "),
    blocks: [
      ...opening.map((text): Block => ({ type: "paragraph", text })),
      { type: "details", rows: [...rows, ...more] },
      ...(wording.link && url ? [{ type: "link", label: wording.link, url } as const] : []),
      ...sections,
      ...(wording.closing ?? []).map((text): Block => ({ type: "note", text })),
    ],
    attachments,
  };
}
