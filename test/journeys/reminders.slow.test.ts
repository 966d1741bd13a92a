import { describe, expect, it } from "vitest";
import { Product } from "./support/product.ts";
import { cancelBy, subjects } from "./support/participant.ts";
import { submit, submitted } from "./support/visitor.ts";

describe("time passes", () => {
  it("reminds participants 7 days and 1 day before the event, once each, unless they have cancelled", async () => {
    // given
    await using product = await Product.start();
    for (const name of ["early", "leaving"]) {
      await submitted(product, "krakow", { answers: { email: `${name}@example.org` } });
    }
    await product.settle();
    await cancelBy(product, "leaving@example.org");

    // when
    await product.advance("P8D");
    await submitted(product, "krakow", { answers: { email: "late@example.org" } });
    await product.runDaily();
    await product.advance("P8D");
    await product.runDaily();

    // then: confirmation and two reminders; confirmation and cancellation; confirmation and one reminder
    expect(await subjects(product, "early@example.org")).toHaveLength(3);
    expect(await subjects(product, "leaving@example.org")).toHaveLength(2);
    expect(await subjects(product, "late@example.org")).toHaveLength(2);
  });

  it("opens until the closing instant, then refuses, replays a known key, and reports the close", async () => {
    // given
    await using product = await Product.start();
    const forms = await product.json<{ id: string; closesAt: string }[]>("/forms");
    const before = forms.find(({ id }) => id === "piotrkow");
    const closesAt = Date.parse(before?.closesAt ?? "");
    const moveTo = async (instant: number) => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify({ now: new Date(instant).toISOString() });
      await product.json("/_local/clock", { method: "POST", headers, body });
    };
    const key = "the-same-key-all-along";
    await moveTo(closesAt - 30_000);

    // when
    const inTime = await submit(product, "piotrkow", { key });
    await moveTo(closesAt + 1000);
    const late = await submit(product, "piotrkow");
    const replay = await submit(product, "piotrkow", { key });

    // then
    expect(inTime.status).toBe(201);
    expect(late.status).toBe(410);
    expect(replay.status).toBe(200);
    expect(await replay.json()).toEqual(await inTime.json());
    const later = await product.json<{ id: string; state: string }[]>("/forms");
    const after = later.find(({ id }) => id === "piotrkow");
    expect(after?.state).toBe("closed");
    await product.advance("P1D");
    const told = await subjects(product, "koordynator@piotrkow.example");
    expect(told.filter((subject) => /zakończ/i.test(subject))).toHaveLength(1);
  });
});
