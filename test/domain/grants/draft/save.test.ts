import * as z from "zod/mini";
import { expect, test } from "vitest";
import { savedDraft } from "../../../../domain/grants/draft/save.ts";
import { Draft } from "../../../../schemas/draft.ts";

const now = "2027-02-05T10:00:00.000Z";
const later = "2027-02-05T11:00:00.000Z";
const groups = ["budget"];

const draft = z.parse(Draft, {
  schemaVersion: 1,
  id: "0".repeat(32),
  formId: "piotrkow",
  language: "pl",
  revision: 1,
  values: { email: "anna@example.org", projectTitle: "Ogród" },
  editors: ["anna@example.org"],
  createdAt: now,
  savedAt: now,
  status: "editing",
  reminded: 0,
});
const base = draft.values;

/** Anna and Bogdan had the same page; Anna has saved first. */
const afterAnna = savedDraft(
  draft,
  { base, values: { ...base, projectTitle: "Ogród deszczowy" }, choices: {} },
  groups,
  now,
);
const byBogdan = { base, values: { ...base, projectTitle: "Ogród na dachu" }, choices: {} };

test("two titles for one project: the first stays, the second stands beside it until somebody chooses", () => {
  const saved = afterAnna && savedDraft(afterAnna, byBogdan, groups, later);
  expect(saved).toMatchObject({
    revision: 3,
    savedAt: later,
    values: { projectTitle: "Ogród deszczowy" },
    conflicts: [{ id: "3-0", name: "projectTitle", values: { projectTitle: "Ogród na dachu" } }],
  });

  // When they choose Bogdan's, by the page on which both are shown.
  const chosen =
    saved && savedDraft(saved, { base: saved.values, values: saved.values, choices: { "3-0": "mine" } }, groups, later);
  expect(chosen).toMatchObject({ revision: 4, values: { projectTitle: "Ogród na dachu" }, conflicts: [] });

  const kept =
    saved &&
    savedDraft(saved, { base: saved.values, values: saved.values, choices: { "3-0": "theirs" } }, groups, later);
  expect(kept).toMatchObject({ revision: 4, values: { projectTitle: "Ogród deszczowy" }, conflicts: [] });
});

test("a double click is one save, and one conflict", () => {
  const again = afterAnna && savedDraft(afterAnna, { base, values: afterAnna.values, choices: {} }, groups, later);
  expect(again).toBeUndefined();
  const once = afterAnna && savedDraft(afterAnna, byBogdan, groups, later);
  expect(once?.conflicts).toHaveLength(1);
  expect(once && savedDraft(once, byBogdan, groups, later)).toBeUndefined();
});

test("a conflict is over when somebody types the other version in", () => {
  const saved = afterAnna && savedDraft(afterAnna, byBogdan, groups, later);
  const typed = saved && { ...saved.values, projectTitle: "Ogród na dachu" };
  expect(
    saved && typed && savedDraft(saved, { base: saved.values, values: typed, choices: {} }, groups, later),
  ).toMatchObject({
    values: { projectTitle: "Ogród na dachu" },
    conflicts: [],
  });
});
