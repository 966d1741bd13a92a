import { describe, expect, it } from "vitest";
import { go } from "../support/events.ts";
import { aCall, aQuestionLink, aTable, appliedAt, questionPage } from "../support/grants.ts";
import { forfeited, frozen, openAbout, publishedList, scored, scoredAt, started } from "./support.ts";

aTable();

async function results(formId: string, ending = "", query: Record<string, string> = {}) {
  const { handler } = await import("../../../functions/results-page/index.ts");
  return go(handler, { path: `/forms/${formId}/results${ending}`, parameters: { formId }, query });
}

describe("the results of a call", () => {
  it("are not there before they are published, which is said plainly", async () => {
    const call = await aCall();
    await scored(call, [500_000]);
    await frozen(call);
    const page = await results(call.id);
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain("nie zostały jeszcze ogłoszone");
    expect(page.body).not.toContain("Stowarzyszenie");
    for (const ending of [".json", ".csv", ".txt"]) expect((await results(call.id, ending)).statusCode).toBe(404);
    expect((await results("nothing-here")).statusCode).toBe(404);
  });

  it("name who was awarded how much, who waits and who was not, on a page and in files", async () => {
    const call = await aCall({ pool: 2_000_000 });
    const group = { answers: { applicantName: "=Sąsiedzi z Wiejskiej", projectTitle: "Ogród <b>na</b> podwórku" } };
    await appliedAt(call, "scored", { score: { ...half, total: 81 } }, group);
    const [, given] = await scored(call, [400_000, 300_000]);
    await scored(call, [100_000], { status: "belowThreshold" });
    await publishedList(call);
    if (!given) throw new Error("Nobody applied");
    await forfeited(call, given);

    const { body = "", headers } = await results(call.id);
    expect(body).toContain("<h2>Wnioski, którym przyznano dofinansowanie</h2>");
    expect(body).toContain("=Sąsiedzi z Wiejskiej");
    expect(body).toContain("Ogród &lt;b>na&lt;/b> podwórku");
    expect(body).toContain("40,5");
    expect(headers?.["access-control-allow-origin"]).toBe("*");

    const json = JSON.parse((await results(call.id, ".json")).body ?? "");
    expect(json.applications.map(({ result }: { result: string }) => result)).toEqual([
      "awarded",
      "awarded",
      "givenUp",
      "notAwarded",
    ]);
    expect(json).toMatchObject({ poolGrosze: 2_000_000, maxPoints: 40 });
    expect(json.applications[0]).toMatchObject({ position: 1, points: 40.5, applicant: "=Sąsiedzi z Wiejskiej" });
    expect(json.applications[2]).toMatchObject({ awardedGrosze: 0 });
    expect(json.awardedGrosze).toBe(
      json.applications.reduce((sum: number, one: { awardedGrosze: number }) => sum + one.awardedGrosze, 0),
    );

    const csv = (await results(call.id, ".csv")).body ?? "";
    expect(csv.split("\r\n")).toHaveLength(6);
    expect(csv).toContain(";'=Sąsiedzi z Wiejskiej;");
    expect(csv).toContain("4000,00");
    expect(csv).toMatch(/;nie przyznano\r\n/);

    const text = (await results(call.id, ".txt", { lang: "en" })).body ?? "";
    expect(text).toMatch(/^OGŁOSZENIE WYNIKÓW NABORU/);
    expect(text).toContain("Rezygnacje i wnioski wycofane:");
    expect(text).toMatch(/przyznana kwota: 4\s000,00/);
  });
});

const half = { byCriterion: {}, counted: [], cards: [], divergent: false, passed: true, at: scoredAt, total: 0 };

describe("the page of an approver", () => {
  it("names the version, every row, the pool and the sums", async () => {
    const call = await aCall({ pool: 900_000 });
    await scored(call, [500_000, 400_000, 300_000]);
    await frozen(call);
    await started(call);
    const { statusCode, body = "" } = await questionPage(await aQuestionLink(await openAbout(call)));
    expect(statusCode).toBe(200);
    expect(body.match(/data-label="Proponowana kwota"/g)).toHaveLength(3);
    for (const text of ["Wersja listy", "Środki w puli", "lista rezerwowa", "nikt jeszcze nie zdecydował"]) {
      expect(body).toContain(text);
    }
    expect(body).toMatch(/9\s000,00/);
  });
});
