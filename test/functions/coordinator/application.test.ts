import { describe, expect, it } from "vitest";
import { person } from "../../../domain/grants/asked.ts";
import { audit } from "../../../functions/shared/audit.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { aCall, aCoordinatorLink, aTable, appliedAt, asAt, asked } from "../support/grants.ts";
import { tableName } from "../support/doors.ts";
import { look } from "./coordinator.ts";

aTable();

describe("the page of one application", () => {
  it("shows what was answered, asked, written and done, in words, and a file by an address that expires", async () => {
    // given an application that an official has called to complete
    const call = await aCall();
    const [official] = call.officials;
    if (!official) throw new Error("The call has officials");
    const file = {
      id: "a".repeat(32),
      draftId: "b".repeat(32),
      name: "statut.pdf",
      type: "application/pdf",
      size: 2000,
    };
    const attachments = [{ ...file, sha256: "c".repeat(64) }];
    const application = await appliedAt(call, "formalCheck", { attachments });
    const question = await asked(call, {
      step: "formalCheck",
      round: 1,
      asked: person(official),
      submissionId: application.id,
    });
    await asAt(application, "correctionRequested", {
      attachments,
      formalChecks: [
        {
          by: official.id,
          at: "2027-02-05T08:00:00.000Z",
          items: call.checklist.map(({ id }) => ({ id, verdict: "no" as const, remark: "Brakuje podpisu." })),
          outcome: "correction",
          reason: "Prosimy uzupełnić.",
        },
      ],
      corrections: [
        {
          fields: ["projectTitle"],
          message: "Prosimy uzupełnić.",
          askedAt: "2027-02-05T08:00:00.000Z",
          deadline: "2027-02-12T22:59:59.000Z",
          answeredAt: "2027-02-06T08:00:00.000Z",
          before: { projectTitle: "Ogród dawny" },
        },
      ],
    });
    const key = await aCoordinatorLink(call);

    // when
    const { statusCode, body } = await look(key, `/applications/${application.id}`);

    // then
    expect(statusCode).toBe(200);
    expect(body).toContain("wezwany do uzupełnienia");
    expect(body).toContain("Ewa Pawlak");
    expect(body).toContain("Brakuje podpisu.");
    expect(body).toMatch(/<del>[^<]*dawny<\/del>/);
    expect(body).toMatch(/href="[^"]*accepted\/b{32}\/a{32}\?[^"]*X-Amz-Signature[^"]*">statut\.pdf/);
    expect(body).toContain('<caption class="visually-hidden">Pytania i terminy</caption>');
    expect(body).toContain("Prośba o odpowiedź: Ocena formalna wniosku");
    expect(body).toContain("Zapytano: Ocena formalna wniosku");
    expect(body).toContain(`do=extend&amp;step=formalCheck&amp;round=1&amp;asked=${question.asked.id}`);
  });

  it("shows what the public said of an offer, how that was considered, and that it was the public", async () => {
    // given
    const call = await aCall({}, "secemin-19a");
    const time = { from: "2027-02-05T08:00:00.000Z", until: "2027-02-12T22:59:59.000Z" };
    const considered = "Zajęcia odbędą się także w soboty.";
    const application = await appliedAt(call, "scored", { comments: { ...time, considered } });
    const about = { formId: call.id, submissionId: application.id };
    const at = "2027-02-06T08:00:00.000Z";
    const comment = { schemaVersion: 1 as const, ...about, author: "", text: "Proszę o zajęcia w soboty.", at };
    await transact(tableName, [
      { put: { ...keys.comment(application.id, "ab".repeat(32)), ...comment } },
      audit({ at, ...about, action: "commented", actor: "public" }),
    ]);

    // when
    const { body } = await look(await aCoordinatorLink(call), `/applications/${application.id}`);

    // then
    for (const said of ["Proszę o zajęcia w soboty.", considered, "Zgłoszono uwagę", "osoba z zewnątrz"]) {
      expect(body).toContain(said);
    }
  });

  it("says nothing of an application of another call", async () => {
    const [call, other] = [await aCall(), await aCall()];
    const application = await appliedAt(other, "submitted");
    const { statusCode } = await look(await aCoordinatorLink(call), `/applications/${application.id}`);
    expect(statusCode).toBe(404);
  });
});
