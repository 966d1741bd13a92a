import { describe, expect, it } from "vitest";
import { Rush } from "../../../local/api/rush.ts";

describe("a rush of visitors", () => {
  it("holds up nothing when nobody is there", async () => {
    await new Rush(60_000).over();
  });

  it("holds up work until the last visitor is answered", async () => {
    const rush = new Rush(60_000);
    const order: string[] = [];
    rush.enter();
    rush.enter();
    const work = rush.over().then(() => order.push("work"));
    for (const visitor of ["first", "second"]) {
      await new Promise((resolve) => setImmediate(resolve));
      order.push(visitor);
      rush.leave();
    }
    await work;
    expect(order).toEqual(["first", "second", "work"]);
  });

  it("does not hold it up for ever", async () => {
    const rush = new Rush(5);
    rush.enter();
    await rush.over();
  });

  it("lets through one piece of work of a lane at a time", async () => {
    const rush = new Rush(5);
    rush.enter();
    const turn = rush.lane();
    let passed = 0;
    const pieces = [turn(), turn(), turn()].map((piece) => piece.then(() => (passed += 1)));
    await pieces[0];
    expect(passed).toBe(1);
    await Promise.all(pieces);
    expect(passed).toBe(3);
  });
});
