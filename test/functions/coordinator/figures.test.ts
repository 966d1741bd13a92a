import { describe, expect, it } from "vitest";
import { aCall, aCoordinatorLink, aTable, appliedAt } from "../support/grants.ts";
import { go } from "../support/events.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { look } from "./coordinator.ts";

aTable();

const scoreOf = ({ merit }: GrantCall, doubled: number) => ({
  total: doubled * (merit?.criteria.length ?? 0),
  byCriterion: Object.fromEntries((merit?.criteria ?? []).map(({ id }) => [id, doubled])),
  counted: [],
  cards: [],
  divergent: false,
  passed: true,
  at: "2027-02-10T08:00:00.000Z",
});

async function file(key: string, name: string) {
  const { handler } = await import("../../../functions/call-export/index.ts");
  const { statusCode, body, headers } = await go(handler, { path: `/coordinate/${key}/${name}`, parameters: { key } });
  return { statusCode, headers, bytes: Buffer.from(body ?? "", "base64") };
}

describe("a call in figures", () => {
  it("is shown by kind, place, criterion and state, each chart being a table with a caption", async () => {
    // given a call that asks where, with a score of 7.5 and one of 9 in each criterion
    const call = await aCall({}, "mms-inicjatywy");
    await appliedAt(call, "scored", { score: scoreOf(call, 15) });
    await appliedAt(call, "awarded", { score: scoreOf(call, 18), awardedAmount: 123_400 });
    const key = await aCoordinatorLink(call);

    // when
    const { statusCode, body } = await look(key, "/charts", { lang: "en" });

    // then
    expect(statusCode).toBe(200);
    expect(body).not.toMatch(/<th[^>]*>\s*<(\/th|svg)/);
    for (const caption of [
      "Demand and pool",
      "Demand by kind of applicant",
      "Demand by place",
      "Mean points by criterion",
      "Applications by state",
    ]) {
      expect(body).toContain(`<caption class="visually-hidden">${caption}</caption>`);
    }
    expect(body).toContain(">8.3<");
    expect(body).toContain(">1,234<");
  });

  it("is taken away as a file in which no answer runs as a formula", async () => {
    // given
    const call = await aCall();
    const application = await appliedAt(
      call,
      "awarded",
      { score: scoreOf(call, 15), awardedAmount: 250_050 },
      { answers: { projectTitle: "=HYPERLINK(1)" } },
    );
    const key = await aCoordinatorLink(call);

    // when
    const csv = await file(key, "applications.csv");
    const xlsx = await file(key, "applications.xlsx");

    // then
    const text = csv.bytes.toString("utf8");
    expect(csv.headers?.["content-disposition"]).toContain("attachment");
    expect(text).toContain(application.reference);
    expect(text).toContain("'=HYPERLINK(1)");
    expect(text).toContain(";2500.5;");
    expect(text).toContain(";7.5;");
    expect(xlsx.statusCode).toBe(200);
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
  });
});
