import { describe, expect, it } from "vitest";
import { person } from "../../../domain/grants/asked.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { stored } from "../support/doors.ts";
import {
  aCall,
  aManageLink,
  answer,
  appliedAt,
  asked,
  aTable,
  followed,
  lettersAbout,
  questionPage,
  questionsOf,
  reread,
  runAt,
  tracesOf,
} from "../support/grants.ts";
import { inProgress } from "../support/settlement.ts";

aTable();

describe("a withdrawal", () => {
  const stages = ["awaitingPatron", "submitted", "formalCheck", "commentsOpen", "meritReview", "awarded"] as const;

  it("ends an application at any stage before the agreement, and all that was asked about it", async () => {
    const call = await aCall();
    for (const stage of stages) {
      // given
      const application = await appliedAt(call, stage, stage === "awarded" ? { awardedAmount: 900_000 } : {});
      const asking = { step: "formalCheck", round: 1, submissionId: application.id } as const;
      await asked(call, { ...asking, asked: person(call.coordinator) });
      const key = await aManageLink(application);

      // when
      const unsure = await answer(key, { reason: "Inne środki." }, { step: "withdrawal" });
      const sent = await answer(key, { sure: "true", reason: "Inne środki." }, { step: "withdrawal" });
      const twice = await answer(key, { sure: "true", reason: "Inne środki." }, { step: "withdrawal" });
      const { body } = await questionPage(key, { step: "withdrawal" });

      // then
      expect([unsure.statusCode, sent.statusCode, twice.statusCode], stage).toEqual([422, 303, 303]);
      expect(await reread(application)).toMatchObject({ status: "withdrawn", endReason: "Inne środki." });
      const open = (await questionsOf(application)).filter(({ status }) => status === "requested");
      expect(open).toEqual([]);
      expect((await lettersAbout(application)).filter((kind) => kind === "applicationWithdrawn")).toHaveLength(1);
      expect(body).not.toContain('name="sure"');
    }
  });

  it("is refused once the agreement is signed", async () => {
    // given
    const { application } = await inProgress();

    // when
    const { statusCode, body } = await answer(await aManageLink(application), { sure: "true" }, { step: "withdrawal" });

    // then
    expect(statusCode).toBe(409);
    expect(body).toContain("Wniosek można wycofać tylko przed podpisaniem umowy.");
    expect((await reread(application)).status).toBe("inProgress");
  });
});

describe("what is known of an applicant", () => {
  it("is forgotten years after the end, but for figures and what happened when", async () => {
    // given
    const call = await aCall({ retentionYears: 5 });
    const application = await appliedAt(call, "formalCheck");
    await answer(await aManageLink(application), { sure: "true" }, { step: "withdrawal" });
    await followed(application);

    // when
    await runAt("2032-12-31T12:00:00.000Z");
    const before = await reread(application);
    await runAt("2033-01-01T12:00:00.000Z");
    const after = await reread(application);

    // then
    expect(before.answers["applicantName"]).toBe(application.answers["applicantName"]);
    expect(after).toMatchObject({ status: "withdrawn", requestedAmount: 900_000, email: "anonymised@example.invalid" });
    expect(after.answers).toMatchObject({
      requestedAmount: 900_000,
      applicantKind: application.answers["applicantKind"],
    });
    const left = JSON.stringify(await stored(keys.letter(application.id).pk));
    const own = [application.email, application.answers["applicantName"], application.answers["contactName"]];
    for (const trace of own) {
      expect(JSON.stringify(after)).not.toContain(String(trace));
      expect(left).not.toContain(String(trace));
    }
    expect(await tracesOf(application)).toContain("anonymised");
    expect(await lettersAbout(application)).toEqual([]);
  });
});
