import type { ComponentChildren } from "preact";
import { unbroken } from "./unbroken.ts";

interface MeetingItem {
  heading: ComponentChildren;
  lines: readonly ComponentChildren[];
  /** What is less important; those undefined are left out. */
  notes: readonly (string | undefined)[];
}

/** One of many meetings that people choose from, short enough to survey all of them. */
export const Meeting = ({ heading, lines, notes }: MeetingItem) => (
  <li>
    <h3>{heading}</h3>
    {lines.map((line) => (
      <p>{typeof line === "string" ? unbroken(line) : line}</p>
    ))}
    {notes
      .filter((note) => note !== undefined)
      .map((note) => (
        <p class="help">{note}</p>
      ))}
  </li>
);
