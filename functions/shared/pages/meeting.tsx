import type { ComponentChildren } from "preact";

interface MeetingItem {
  heading: ComponentChildren;
  when: string;
  where: string | undefined;
  /** Short sentences, each on a line of its own; those undefined are left out. */
  notes: readonly (string | undefined)[];
}

/** One of many meetings that people choose from, short enough to survey all of them. */
export const Meeting = ({ heading, when, where, notes }: MeetingItem) => (
  <li>
    <h3>{heading}</h3>
    <p>{where === undefined ? when : `${when}, ${where}`}</p>
    {notes
      .filter((note) => note !== undefined)
      .map((note) => (
        <p class="help">{note}</p>
      ))}
  </li>
);
