import type { ComponentChildren } from "preact";
import { unbroken } from "./unbroken.ts";

export type Fact = readonly [label: string, value: ComponentChildren];

/** Short labelled facts; those without a value are left out. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts
      .filter(([, value]) => value !== undefined)
      .map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{typeof value === "string" ? unbroken(value) : value}</dd>
        </div>
      ))}
  </dl>
);
