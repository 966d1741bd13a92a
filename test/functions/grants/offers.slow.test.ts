import { describe, expect, it } from "vitest";
import { verdictOf } from "../../../domain/grants/formal/formal-check.ts";
import { readComments } from "../../../functions/shared/grants/small-grant.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import { whileOpen } from "../../support/forms.ts";
import { tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import {
  aCall,
  answerTo,
  applied,
  aTable,
  clock,
  followed,
  lettersAbout,
  reread,
  runAt,
  tracesOf,
} from "../support/grants.ts";
import { answered, openOf, textOf } from "../support/settlement.ts";

aTable();

const smallGrant = { perOrganisation: 2_000_000, plannedBudget: 20_000_000, sharePercent: 20, commentDays: 7 };

/** An offer under art. 19a that an official has found correct on Friday, 5 February 2027: seven days for comments. */
async function anOffer() {
  clock(whileOpen);
  const { merit: _, ...call } = await aCall({ legalBasis: "smallGrant19a", rolling: true, smallGrant });
  const answers = { projectTitle: "Ogród sąsiedzki", contactName: "Zofia Cicha", endsOn: "2027-05-01" };
  const submitted = await applied(call, { answers: { ...answers, startsOn: "2027-03-01" } });
  await followed(submitted);
  const verdicts = Object.fromEntries(call.checklist.map(({ id }) => [verdictOf(id), "yes"]));
  const application = await answered(submitted, "formalCheck", { ...verdicts, outcome: "passed" });
  expect(application.status).toBe("commentsOpen");
  return { call, application, until: application.comments?.until ?? "" };
}

async function offers({ id: formId }: GrantCall, submissionId = "") {
  const { handler } = await import("../../../functions/offers-page/index.ts");
  const parameters = { formId, ...(submissionId && { submissionId }) };
  return go(handler, { path: `/forms/${formId}/offers/${submissionId}`, parameters });
}

async function comment({ formId, id: submissionId }: Application, values: Record<string, string>) {
  const { handler } = await import("../../../functions/comment-on-offer/index.ts");
  return go(handler, {
    method: "POST",
    path: `/forms/${formId}/offers/${submissionId}`,
    parameters: { formId, submissionId },
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(values).toString(),
  });
}

const commentsOn = ({ id }: Application) => readComments(tableName, id);

describe("an offer under art. 19a", () => {
  it("is published with what is to be done and for how much, and with nobody's name or address", async () => {
    // given
    const { call, application } = await anOffer();

    // when
    const list = await offers(call);
    const one = await offers(call, application.id);

    // then
    expect([list.statusCode, one.statusCode]).toEqual([200, 200]);
    expect(list.body).toContain(`/forms/${call.id}/offers/${application.id}`);
    for (const { body } of [list, one]) {
      expect(body).toContain("Ogród sąsiedzki");
      expect(body).toContain(String(application.answers["applicantName"]));
      expect(body).toContain("9\u00a0000,00\u00a0zł");
      expect(body).toMatch(/pozostały czas: 7\u00a0dni/);
      for (const secret of ["Zofia Cicha", application.email, String(application.answers["phone"])]) {
        expect(body).not.toContain(secret);
      }
    }
    expect(one.body).toContain("Sadzonki");
  });

  it("takes comments while it is open, each once, and refuses a PESEL", async () => {
    // given
    const { application } = await anOffer();
    const said = { text: "Proszę o zajęcia w soboty.", author: "mieszkanka" };

    // when
    const first = await comment(application, said);
    const again = await comment(application, said);
    const unsigned = await comment(application, { text: "Popieram.\nBardzo." });
    const pesel = await comment(application, { text: "Mój numer to 44051401359." });
    const empty = await comment(application, { text: " " });

    // then
    expect([first, again, unsigned, pesel, empty].map(({ statusCode }) => statusCode)).toEqual([
      303, 303, 303, 422, 422,
    ]);
    expect(first.headers?.["location"]).toMatch(/sent=1$/);
    expect((await commentsOn(application)).map(({ author }) => author).toSorted()).toEqual(["", "mieszkanka"]);
    expect((await tracesOf(application)).filter((trace) => trace === "commented")).toHaveLength(2);
  });

  it("takes no comment from the end of its time on, in the write itself, and no more than an official can read", async () => {
    // given
    const { application, until } = await anOffer();
    const { call: crowded, application: full } = await anOffer();
    await transact(tableName, [{ put: { ...keys.commentCount(full.id), count: 200 } }]);

    // when
    clock(new Date(Date.parse(until) - 1).toISOString());
    const last = await comment(application, { text: "W ostatniej chwili." });
    const toFull = await comment(full, { text: "Dwusetna pierwsza." });
    const { take } = await import("../../../functions/comment-on-offer/take.ts");
    const about = { schemaVersion: 1, formId: application.formId, submissionId: application.id } as const;
    const read = { application, until: "2099-01-01T00:00:00.000Z" };
    const inTheWrite = take(tableName, { ...about, author: "", text: "O sekundę za późno.", at: until }, read);
    await expect(inTheWrite).rejects.toMatchObject({ refusal: { code: "closed" } });
    clock(until);
    const late = await comment(application, { text: "Za późno." });
    const page = await offers(crowded, application.id);

    // then
    expect([last, toFull, late].map(({ statusCode }) => statusCode)).toEqual([303, 429, 410]);
    expect(page.statusCode).toBe(404);
    expect(await commentsOn(full)).toEqual([]);
    expect((await commentsOn(application)).map(({ text }) => text)).toEqual(["W ostatniej chwili."]);
  });

  it("is considered by an official when the time is over, and goes on to a list of its own", async () => {
    // given
    const { call, application, until } = await anOffer();
    await comment(application, { text: "Czy ogród będzie dostępny?", author: "sąsiad" });

    // when
    await runAt(until);
    const review = await openOf(application, "commentsReview");
    const shown = await textOf(review);
    const silent = await answerTo(review, { decision: "accept" });
    const accepted = await answerTo(review, { decision: "accept", considered: "Będzie otwarty codziennie." });

    // then
    expect(call.officials.map(({ id }) => id)).toContain(review.asked.id);
    expect(shown).toContain("Czy ogród będzie dostępny?");
    expect(shown).toContain("Ta organizacja w roku");
    expect(shown).not.toContain("nie mieści się w limicie");
    expect([silent.statusCode, accepted.statusCode]).toEqual([422, 303]);
    expect(await reread(application)).toMatchObject({
      status: "scored",
      comments: { considered: "Będzie otwarty codziennie." },
    });
  });

  it("that does not fit into the year's limit cannot be accepted, but can be rejected with the reason", async () => {
    // given: 15,000 of 20,000 PLN have been granted this year, and 9,000 are asked for
    const { application, until } = await anOffer();
    const key = keys.organisationYear(application.organisations[0] ?? "", 2027);
    await transact(tableName, [{ put: { ...key, granted: 1_500_000 } }]);
    await runAt(until);
    const review = await openOf(application, "commentsReview");

    // when
    const shown = await textOf(review);
    const accepted = await answerTo(review, { decision: "accept" });
    const rejected = await answered(application, "commentsReview", { decision: "reject", considered: "Brak środków." });

    // then
    expect(shown).toContain("nie mieści się w limicie");
    expect(accepted.statusCode).toBe(409);
    expect(rejected).toMatchObject({ status: "rejected", decision: { reason: "Brak środków." } });
    expect(await lettersAbout(application)).toContain("applicationRejected");
  });
});
