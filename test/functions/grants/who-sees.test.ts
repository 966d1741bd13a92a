import { describe, expect, it } from "vitest";
import { aCall, aCoordinatorLink, aQuestionLink, appliedAt, asked, aTable, questionPage } from "../support/grants.ts";
import { look } from "../coordinator/coordinator.ts";
import { declared, inReview, reviewed } from "../support/reviews.ts";

aTable();

const group = {
  applicantKind: "informalGroup",
  members: ["Anna", "Jan", "Ola"].map((name) => ({ fullName: `${name} Nowak`, adult: true })),
  patronName: "Fundacja Dobry Patron",
  patronEmail: "patron@dobry.example",
  patronNip: "6281955388",
  contactName: "Kontaktowa Osoba",
  email: "grupa@example.org",
  phone: "+48 600 700 800",
};
const pageOf = async (question: Parameters<typeof aQuestionLink>[0]) =>
  (await questionPage(await aQuestionLink(question))).body ?? "";

describe("a reviewer of an application with a patron", () => {
  it("knows the patron before the declaration, and never how to reach anybody", async () => {
    // given
    const { reviews } = await inReview(await aCall(), group);
    const [review] = reviews;
    if (!review) throw new Error("Nobody was asked");

    // when
    const before = await pageOf(review);
    await declared(review);
    const after = await pageOf(review);

    // then
    expect(before).toContain("Fundacja Dobry Patron");
    expect(after).toContain("Fundacja Dobry Patron");
    for (const way of ["patron@dobry.example", "grupa@example.org", "600 700 800", "Kontaktowa Osoba"]) {
      expect(before + after).not.toContain(way);
    }
  });
});

describe("the official who prepares an agreement", () => {
  it("sees the patron who signs it", async () => {
    const call = await aCall();
    const application = await appliedAt(call, "awarded", { awardedAmount: 900_000 }, { answers: group });
    const [official] = call.officials;
    if (!official) throw new Error("A call has officials");
    const { id, name, email, language } = official;
    const question = await asked(call, {
      step: "signature",
      round: 1,
      asked: { id, name, email, language },
      submissionId: application.id,
    });
    expect(await pageOf(question)).toContain("Fundacja Dobry Patron");
  });
});

describe("the coordinator", () => {
  it("sees that a card was sent, and what it says only when both are there", async () => {
    // given
    const call = await aCall();
    const { application, reviews } = await inReview(call);
    const [one, other] = reviews;
    if (!one || !other) throw new Error("Two should be asked");
    const key = await aCoordinatorLink(call);
    const page = async () => (await look(key, `/applications/${application.id}`)).body;

    // when
    await reviewed(one, [7, 8, 9, 10], "Powód, którego jeszcze nikt nie powinien czytać.");
    const early = await page();
    await reviewed(other, [7, 8, 9, 10]);
    const late = await page();

    // then
    expect(early).toContain(`${one.asked.name}: karta wysłana`);
    expect(early).not.toContain("Powód, którego jeszcze nikt");
    expect(late).toContain("Powód, którego jeszcze nikt");
  });
});
