import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeDraft, rowsIn, sameValues } from "../../../../domain/grants/draft/merge.ts";
import type { DraftValues } from "../../../../schemas/draft.ts";

const groups = ["budget"];
const word = fc.constantFrom("", "a", "b", "c");

/** A state of a form with three controls and a group of up to three rows, as a page posts it. */
const state = fc
  .record({
    title: word,
    need: word,
    topics: fc.subarray(["x", "y", "z"]),
    rows: fc.array(fc.record({ item: word, amount: word }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ rows, ...values }): DraftValues => ({
    ...values,
    ...Object.fromEntries(
      rows.flatMap(({ item, amount }, row) => [
        [`budget[${row}].item`, item],
        [`budget[${row}].amount`, amount],
      ]),
    ),
  }));

const namesOf = (...states: DraftValues[]) => [...new Set(states.flatMap((values) => Object.keys(values)))];
const at = (values: DraftValues, name: string): DraftValues => (name in values ? { [name]: values[name] ?? "" } : {});
const changedIn = (base: DraftValues, after: DraftValues) =>
  namesOf(base, after).filter((name) => !sameValues(at(base, name), at(after, name)));

test("what one person typed is in the merged state, or stands beside it, for either of the two", () => {
  fc.assert(
    fc.property(state, state, state, (base, theirs, mine) => {
      const { values, clashes } = mergeDraft({ base, theirs, mine, groups });
      const beside: DraftValues = Object.assign({}, ...clashes.map((clash) => clash.values));
      for (const name of changedIn(base, mine)) {
        const wanted = at(mine, name);
        // A row that was removed has nothing left to show; what remains of its group does.
        expect([sameValues(at(values, name), wanted), sameValues(at(beside, name), wanted)]).toContain(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("what is saved already is never taken away by somebody who saw an older state", () => {
  fc.assert(
    fc.property(state, state, state, (base, theirs, mine) => {
      const { values } = mergeDraft({ base, theirs, mine, groups });
      for (const name of changedIn(base, theirs)) expect(at(values, name)).toEqual(at(theirs, name));
    }),
    { numRuns: 1000 },
  );
});

/** A state, and what two people made of it, each with controls of their own. */
const disjoint = state.chain((base) => {
  const names = Object.keys(base);
  const edit = fc.record({ name: fc.constantFrom(...names), who: fc.constantFrom("one", "other"), to: word });
  return fc.uniqueArray(edit, { selector: ({ name }) => name }).map((edits) => {
    const by = (who: string): DraftValues => ({
      ...base,
      ...Object.fromEntries(edits.filter((edit) => edit.who === who).map(({ name, to }) => [name, to])),
    });
    return { base, one: by("one"), other: by("other") };
  });
});

test("whoever comes first, two people who changed different controls get the same", () => {
  fc.assert(
    fc.property(disjoint, ({ base, one, other }) => {
      const first = mergeDraft({ base, theirs: one, mine: other, groups });
      const second = mergeDraft({ base, theirs: other, mine: one, groups });
      expect([first.clashes, second.clashes]).toEqual([[], []]);
      expect(sameValues(first.values, second.values)).toBe(true);
      for (const name of changedIn(base, one)) expect(sameValues(at(first.values, name), at(one, name))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("the same post a second time changes nothing more", () => {
  fc.assert(
    fc.property(state, state, state, (base, theirs, mine) => {
      const once = mergeDraft({ base, theirs, mine, groups });
      const twice = mergeDraft({ base, theirs: once.values, mine, groups });
      expect(twice).toEqual(once);
    }),
    { numRuns: 1000 },
  );
});

test("of a group whose rows are no longer the same ones, both versions stay whole", () => {
  const base = { "budget[0].item": "Sadzonki", "budget[0].amount": "100" };
  const theirs = { ...base, "budget[1].item": "Narzędzia", "budget[1].amount": "50" };
  const mine = { ...base, "budget[0].amount": "120" };
  const { values, clashes } = mergeDraft({ base, theirs, mine, groups });
  expect(values).toEqual(theirs);
  expect(clashes).toEqual([{ name: "budget", values: mine }]);
});

test("a row that was added stays although nothing is filled in yet", () => {
  const base = { "budget[0].item": "Sadzonki" };
  const mine = { ...base, "budget[1].item": "" };
  expect(rowsIn(mergeDraft({ base, theirs: base, mine, groups }).values, "budget")).toBe(2);
});
