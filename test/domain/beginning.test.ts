import { expect, test } from "vitest";
import { beginningOf } from "../../domain/beginning.ts";

test.each([
  ["Podaję prawdę.", "Podaję prawdę"],
  [
    "Akceptuję regulamin funduszu mikrograntów i oświadczam, że dane we wniosku są prawdziwe.",
    "Akceptuję regulamin funduszu mikrograntów i oświadczam, że…",
  ],
  ["x".repeat(100), `${"x".repeat(60)}…`],
])("%s is called by its first words", (text, called) => {
  expect(beginningOf(text)).toBe(called);
});
