import { describe, expect, it, vi } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { startApproval } from "../../../functions/shared/grants/lists.ts";
import { shown } from "../../domain/grants/list/lists.ts";
import { postTo, stored, tableName } from "../support/doors.ts";
import {
  aCall,
  aCoordinatorLink,
  answer,
  appliedAt,
  aQuestionLink,
  asked,
  aTable,
  lettersAbout,
  listOf,
  questionPage,
  reread,
  runAt,
} from "../support/grants.ts";
import { look } from "../coordinator/coordinator.ts";
import { go } from "../support/events.ts";
import { forfeited, frozen, openAbout, scored, settle } from "./support.ts";

aTable();

async function resultsOf(formId: string) {
  const { handler } = await import("../../../functions/results-page/index.ts");
  return go(handler, { path: `/forms/${formId}/results`, parameters: { formId } });
}

describe("the list of one application of a rolling call", () => {
  it("lets its approvers read the application and how its comments were considered, but not who writes for it", async () => {
    const call = await aCall({}, "secemin-19a");
    const time = { from: "2027-02-05T08:00:00.000Z", until: "2027-02-12T22:59:59.000Z" };
    const considered = "Zajęcia odbędą się także w soboty.";
    const [offer] = await scored(call, [600_000], { comments: { ...time, considered } });
    if (!offer) throw new Error("Nobody applied");
    await frozen(call, offer.id);
    const { body = "" } = await questionPage(await aQuestionLink(await openAbout(call, "listApproval", offer.id)));
    for (const { name } of call.fields.filter(({ type }) => type === "longText")) {
      expect(body).toContain(String(offer.answers[name]).slice(0, 30));
    }
    expect(body).toContain(considered);
    expect(body).not.toContain(offer.email);
  });

  it("is never put back with money once the application has left", async () => {
    // given
    const call = await aCall({}, "secemin-19a");
    const [offer] = await scored(call, [600_000]);
    if (!offer) throw new Error("Nobody applied");
    expect(await frozen(call, offer.id)).toMatchObject({ status: "approval" });

    // when
    expect(await forfeited(call, offer, offer.id)).toBe(true);
    await settle(call, offer.id);
    const press = { list: offer.id, actor: call.coordinator.id, now: new Date().toISOString() };
    await expect(startApproval(tableName, call, press)).rejects.toMatchObject({
      refusal: { code: "changedMeanwhile" },
    });

    // then
    const list = await listOf(call, offer.id);
    expect(shown(list)).toBe("forfeited 0");
    expect(list.status).toBe("draft");
    await expect(openAbout(call, "listApproval", offer.id)).rejects.toThrow();
  });
});

describe("a rolling call whose money has run out", () => {
  it("tells the coordinator once, and applicants that it is the money", async () => {
    // given
    const call = await aCall({ pool: 600_000 }, "secemin-19a");
    const [offer] = await scored(call, [600_000]);
    if (!offer) throw new Error("Nobody applied");
    await frozen(call, offer.id);

    // when
    const key = await aQuestionLink(await openAbout(call, "listApproval", offer.id));
    expect((await answer(key, { decision: "approve" })).statusCode).toBe(303);
    vi.setSystemTime(Date.now() + 60 * 60_000);
    const late = await postTo(call);
    await runAt(call.closesAt);

    // then
    expect(late.statusCode).toBe(410);
    expect(late.body).toContain("Pula środków została wyczerpana");
    expect(late.body).not.toContain("Termin upłynął");
    const letters = (await stored(keys.formLetter(call.id).pk, "LETTER#")).map(({ kind }) => kind);
    expect(letters.filter((kind) => kind === "callClosed")).toHaveLength(1);
  });
});

describe("the yearly limit of art. 19a, 20,000 PLN", () => {
  const organisations = ["cd".repeat(32)];
  /** Three offers of the same organisation; the first two are on their lists, 18,000 PLN together. */
  async function twoListed() {
    const call = await aCall({}, "secemin-19a");
    const [first, second, third] = await scored(call, [900_000, 900_000, 900_000], { organisations });
    if (!first || !second || !third) throw new Error("Nobody applied");
    await frozen(call, first.id);
    await frozen(call, second.id);
    return { call, first, third };
  }

  it("counts what lists propose already: an offer beyond it takes no money, and its applicant is told why", async () => {
    const { call, first, third } = await twoListed();
    expect(await frozen(call, third.id)).toMatchObject({
      status: "approval",
      entries: [{ place: "notRecommended", amount: 0, overLimit: true }],
    });
    const key = await aQuestionLink(await openAbout(call, "listApproval", third.id));
    const page = (await questionPage(key)).body;
    expect(page).toContain("roczny limit z art. 19a");
    expect(page).toContain("Zatwierdzenie listy oznacza, że dofinansowanie nie zostanie przyznane");
    const room = await look(await aCoordinatorLink(call));
    expect(room.body).toContain("Urzędnicy dostają każdy wniosek od razu po złożeniu");
    expect(room.body?.split("Wymaga uwagi")[0]).toContain(third.reference);
    expect((await answer(key, { decision: "return", reason: "Poczekajmy." })).statusCode).toBe(303);

    // when an earlier one is given up, its place in the year is free again
    await forfeited(call, first, first.id);
    await startApproval(tableName, call, { list: third.id, actor: "coordinator", now: new Date().toISOString() });
    const [entry] = (await settle(call, third.id)).entries;
    expect(entry).toMatchObject({ place: "recommended", amount: 900_000 });
    expect(entry?.overLimit).toBeUndefined();
  });

  it("is what the applicant reads as the reason", async () => {
    const { call, third } = await twoListed();
    await frozen(call, third.id);
    const key = await aQuestionLink(await openAbout(call, "listApproval", third.id));
    expect((await answer(key, { decision: "approve" })).statusCode).toBe(303);
    await settle(call, third.id);
    const results = (await resultsOf(call.id)).body;
    expect(results).toContain(third.reference);
    expect(results).not.toMatch(/Punkty|otrzymał punkty/);
    expect(await reread(third)).toMatchObject({
      status: "rejected",
      decision: { reason: expect.stringContaining("limit dotacji z art. 19a") },
    });
    expect(await lettersAbout(third)).toContain("applicationRejected");
  });

  it("keeps the official from accepting one more, and is shown with what is on lists", async () => {
    const { call } = await twoListed();
    const comments = { from: "2027-02-02T10:00:00.000Z", until: "2027-02-09T23:00:00.000Z" };
    const set = { organisations, comments, requestedAmount: 900_000 };
    const fourth = await appliedAt(call, "commentsReview", set);
    const clerk = { id: "clerk", name: "Iwona Kowalczyk", email: "clerk@secemin.example", language: "pl" as const };
    const question = await asked(call, { step: "commentsReview", round: 1, asked: clerk, submissionId: fourth.id });
    const key = await aQuestionLink(question);

    const page = await questionPage(key);
    expect(page.body).toContain("nie mieści się w limicie");
    expect(page.body).toMatch(/18\s000,00\szł/u);
    expect(page.body).toMatch(/27\s000,00\szł/u);
    const refused = await answer(key, { decision: "accept" });
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain("Roczny limit dotacji zostałby przekroczony");
  });
});
