import { describe, expect, it } from "vitest";
import { person } from "../../../domain/grants/asked.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { GrantStep } from "../../../schemas/grant-step.ts";
import type { Asked } from "../../../schemas/question.ts";
import { shippedCall } from "../../support/forms.ts";
import { begin, complete, keyIn } from "../drafts/writer.ts";
import { late } from "../letters/grant-state.ts";
import { decided, frozen, openAbout, started } from "../lists/support.ts";
import { tableName } from "../support/doors.ts";
import { aCall, aCoordinatorLink, aManageLink, appliedAt, aQuestionLink, asked, aTable } from "../support/grants.ts";
import { crawl } from "./crawl.ts";
import { longMarkup, markup, spoilt } from "./hostile.ts";
import { excel, expectHarmless } from "./media.ts";

aTable();

const { id: _, ...hostileCall } = spoilt(shippedCall("piotrkow"));
const { id: __, ...hostileSmallGrants } = spoilt(shippedCall("secemin-19a"));
const file = { draftId: "b".repeat(32), name: `${markup}.pdf`, type: "pdf", size: 2000, sha256: "c".repeat(64) };

/** Somebody whose every answer is hostile, and so is whatever has been said to them and by them since. */
function applicant(call: GrantCall, status: Application["status"], set: Partial<Application> = {}) {
  const free = Object.fromEntries(
    call.fields.filter(({ type }) => type === "text" || type === "longText").map(({ name }) => [name, markup]),
  );
  return appliedAt(call, status, { attachments: [{ id: "a".repeat(32), ...file }], ...set }, { answers: free });
}

const { formalChecks, corrections, appeal, score, decision, agreement, amendments, report, refund } = spoilt(late);
const history = {
  formalChecks,
  corrections,
  score,
  decision,
  amendments,
  report,
  refund,
  appeal,
  endReason: longMarkup,
};
const said = {
  ...history,
  ...(agreement && { agreement: { ...agreement, number: markup } }),
  awardedAmount: 300_050,
  proposedAmount: 300_050,
} satisfies Partial<Application>;

const pagesOf = async (starts: readonly string[]) => {
  const pages = (await crawl(starts, 60)).filter(({ path }) => !path.includes("/files/"));
  const wrong = pages.filter(({ status }) => status !== 200 && status !== 303);
  expect(wrong.map(({ path, status }) => [path, status])).toEqual([]);
  for (const page of pages) if (page.status === 200) await expectHarmless(page);
  return pages;
};

describe("a call whose every text is hostile", () => {
  it.each(GrantStep.options.filter((step) => step !== "listApproval" && step !== "override"))(
    "is text to whoever is asked: %s",
    async (step) => {
      const call = await aCall(hostileCall);
      const { decision: _decided, ...open } = appeal ?? {};
      const unanswered = amendments.map(({ decision: _made, ...amendment }) => amendment);
      const changes = {
        ...(step === "appealDecision" && { appeal: { text: "", at: call.closesAt, ...open } }),
        ...(step.startsWith("amendment") && { amendments: unanswered }),
      };
      const application = await applicant(call, "reportReview", { ...said, ...changes });
      const [official] = call.officials;
      if (!official) throw new Error("A call has officials");
      const who: Asked = person(official);
      const question = await asked(call, { step, round: 1, asked: who, submissionId: application.id });
      const pages = await pagesOf([`/questions/${await aQuestionLink(question)}`]);
      expect(pages.length).toBeGreaterThan(0);
    },
  );

  it("is text to approvers, to the public that reads the results, to the applicant and to the coordinator", async () => {
    // given a list with hostile rows
    const call = await aCall(hostileCall);
    const points = { ...score, total: 80, byCriterion: {}, counted: [], cards: [], divergent: false, passed: true };
    for (const status of ["scored", "belowThreshold"] as const) {
      await applicant(call, status, {
        score: { ...points, at: "2027-03-02T09:00:00.000Z" },
        formalChecks,
        corrections,
      });
    }
    const settled = await applicant(call, "settled", said);
    await frozen(call);
    await started(call);
    const approver = `/questions/${await aQuestionLink(await openAbout(call))}`;
    await pagesOf([approver]);
    for (let role = 0; role < call.approvers.length; role += 1) await decided(call);

    // when everything is opened
    const coordinator = `/coordinate/${await aCoordinatorLink(call)}`;
    const pages = await pagesOf([
      coordinator,
      `${coordinator}/list`,
      `${coordinator}/charts`,
      `${coordinator}/applications.csv`,
      `${coordinator}/applications.xlsx`,
      `/applications/${await aManageLink(settled)}`,
      `/manage/${await aManageLink(settled)}`,
      `/manage/${await aManageLink(settled)}/application.pdf`,
      ...["", ".json", ".csv", ".txt"].map((ending) => `/forms/${call.id}/results${ending}`),
    ]);

    // then
    const types = new Set(pages.filter(({ status }) => status === 200).map(({ type }) => type));
    const documents = ["application/json", "application/pdf", "text/csv", "text/plain"];
    expect([...types].toSorted()).toEqual([...documents, "text/html", excel].toSorted());
    const html = pages.filter(({ type, status }) => type === "text/html" && status === 200);
    expect(html.length).toBeGreaterThan(8);
  });

  it("is text in a draft and in an offer that the public comments on", async () => {
    const call = await aCall(hostileCall);
    const typing = Object.fromEntries(Object.entries(complete(call)).map(([name]) => [name, markup]));
    const { statusCode, headers } = await begin(call, { ...typing, email: "anna@example.org" });
    expect(statusCode).toBe(303);
    await pagesOf([`/forms/${call.id}/page`, `/drafts/${keyIn(headers?.["location"])}`]);

    const small = await aCall(hostileSmallGrants, "secemin-19a");
    const time = { from: "2027-02-05T08:00:00.000Z", until: "2027-02-12T22:59:59.000Z" };
    const offer = await applicant(small, "commentsOpen", { comments: { ...time, considered: longMarkup } });
    const about = { formId: small.id, submissionId: offer.id, at: time.from };
    const comment = { schemaVersion: 1 as const, ...about, author: markup, text: longMarkup };
    await transact(tableName, [{ put: { ...keys.comment(offer.id, "ab".repeat(32)), ...comment } }]);
    const pages = await pagesOf([
      `/forms/${small.id}/offers`,
      `/forms/${small.id}/offers/${offer.id}`,
      `/coordinate/${await aCoordinatorLink(small)}/applications/${offer.id}`,
    ]);
    expect(pages.length).toBeGreaterThan(2);
  });
});
