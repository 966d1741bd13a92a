import { describe, expect, it } from "vitest";
import { aCall, aCoordinatorLink, aTable, appliedAt, asked, clock } from "../support/grants.ts";
import { scored, scoredAt, settle } from "../lists/support.ts";
import { person } from "../../../domain/grants/asked.ts";
import { look, press } from "./coordinator.ts";

aTable();

describe("the page of a call", () => {
  it("says where the call stands, what is overdue and with whom, and who cannot be reached", async () => {
    // given an official who lets a formal check lie, and an applicant whose address refuses letters
    const call = await aCall();
    const [official] = call.officials;
    if (!official) throw new Error("The call has officials");
    const waiting = await appliedAt(call, "formalCheck");
    const bounced = await appliedAt(call, "rejected", { bouncedAt: "2027-02-10T08:00:00.000Z" });
    await asked(call, { step: "formalCheck", round: 1, asked: person(official), submissionId: waiting.id });
    const key = await aCoordinatorLink(call);

    // when
    clock(scoredAt);
    const { statusCode, body } = await look(key);

    // then
    expect(statusCode).toBe(200);
    expect(body).toContain("zamknięty, trwa ocena formalna");
    expect(body).toContain("W ocenie jest jeszcze 1 wniosek");
    expect(body).toContain('<caption class="visually-hidden">Na co i na kogo czekamy</caption>');
    expect(body).toMatch(/Ocena formalna wniosku.*Ewa Pawlak.*po terminie/s);
    expect(body).toContain("Adres odrzuca listy");
    expect(body).toContain(`/applications/${bounced.id}`);
    expect(body).toContain(`href="/forms/${call.id}/embed?lang=pl"`);
    expect(body).not.toContain(">Zamroź listę</button>");
  });

  it("finds applications by state and by what they are called, in the order asked for", async () => {
    const call = await aCall();
    const first = await appliedAt(call, "formalCheck", {}, { answers: { projectTitle: "Łąka kwietna" } });
    const other = await appliedAt(call, "withdrawn", {}, { answers: { projectTitle: "Murale" } });
    const key = await aCoordinatorLink(call);

    const found = await look(key, "", { q: "laka" });
    const gone = await look(key, "", { status: "withdrawn", lang: "en" });

    expect(found.body).toContain('<caption class="visually-hidden">Wnioski</caption>');
    expect(found.body).toContain(first.reference);
    expect(found.body).not.toContain(other.reference);
    expect(gone.body).toContain(other.reference);
    expect(gone.body).not.toContain("Łąka kwietna");
  });

  it("leads from the frozen list to its approval, button by button", async () => {
    // given
    const call = await aCall();
    await scored(call, [300_000, 200_000]);
    const key = await aCoordinatorLink(call);
    clock(scoredAt);

    // when the coordinator presses each button twice
    const before = await look(key);
    const froze = await press(key, { action: "freeze", list: "main" });
    const again = await press(key, { action: "freeze", list: "main" });
    const list = await settle(call);
    const frozen = await look(key, "/list");
    const started = await press(key, { action: "startApproval", list: "main" });
    const late = await press(key, { action: "startApproval", list: "main" });
    await settle(call);
    const approving = await look(key, "/list", { done: "startApproval" });

    // then
    expect(before.body).toContain(">Zamroź listę</button>");
    expect([froze.statusCode, again.statusCode]).toEqual([303, 303]);
    expect(froze.location).toContain("/list?done=freeze");
    expect(list.entries).toHaveLength(2);
    expect(frozen.body).toContain("<caption>Lista</caption>");
    expect(frozen.body).toContain(">Rozpocznij zatwierdzanie</button>");
    expect(frozen.body).toContain("5 000,00 zł");
    expect(started.statusCode).toBe(303);
    expect(late.statusCode).toBe(409);
    expect(approving.body).toContain("Zatwierdzanie się rozpoczęło");
    expect(approving.body).toContain("Halina Sobczak");
    expect(approving.body).not.toContain(">Rozpocznij zatwierdzanie</button>");
  });

  it("is not found behind the link of whoever coordinates the call no longer", async () => {
    const call = await aCall();
    const key = await aCoordinatorLink({ ...call, coordinator: { ...call.coordinator, id: "predecessor" } });
    expect((await look(key)).statusCode).toBe(404);
    expect((await press(key, { action: "freeze" })).statusCode).toBe(404);
  });
});
