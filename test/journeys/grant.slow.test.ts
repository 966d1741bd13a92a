import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Product } from "./support/product.ts";
import { decide, linkFor, people, review } from "./support/review.ts";
import { open, post, submit, submitted } from "./support/visitor.ts";

const [first, second] = people.reviewers;

describe("a micro-grant from the application to the result", () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.start();
  });
  afterAll(() => product[Symbol.asyncDispose]());

  it("is received, reviewed by two people, decided on, and the applicant is told", async () => {
    // given an application whose receipt states a hash that the applicant can check
    const email = "zielone@example.org";
    const { reference } = await submitted(product, "piotrkow", { answers: { email } });
    await product.settle();
    const [receipt] = await product.mail(email);
    expect(receipt?.text).toContain(reference);
    const stated = /\b[0-9a-f]{64}\b/.exec(receipt?.text ?? "")?.[0];
    const file = await product.fetch(`/_local/mail/${receipt?.id}/attachments/0`);
    const content = Buffer.from(await file.arrayBuffer());
    expect(createHash("sha256").update(content).digest("hex")).toBe(stated);

    // when a scanner opens the reviewers' links many times
    const links = await Promise.all(people.reviewers.map((to) => linkFor(product, to, reference, "reviews")));
    for (const link of [...links, ...links]) {
      expect((await product.fetch(link, { method: "HEAD" })).status).toBe(200);
      const page = await open(product, link);
      expect(page.$("input[type=radio][checked]")).toHaveLength(0);
    }
    await product.settle();

    // then nothing has changed
    expect(await product.mail(people.decisionMaker)).toHaveLength(0);

    // when both answer
    const recorded = await review(product, first, reference);
    expect(recorded.$('form[method="post"]')).toHaveLength(0);
    await product.settle();
    expect(await product.mail(people.decisionMaker)).toHaveLength(0);
    await review(product, second, reference, "decline");
    await product.settle();

    // then the decision-maker sees both recommendations, and neither reviewer sees the other's
    const decision = await open(product, await linkFor(product, people.decisionMaker, reference, "decisions"));
    expect(decision.text).toContain("Maria Wiśniewska");
    expect(decision.text).toContain("Tomasz Lewandowski");
    expect((await open(product, links[0] ?? "")).text).not.toContain("Tomasz Lewandowski");

    // when it is decided
    await decide(product, reference, "award");
    await product.settle();

    // then the applicant gets the result, once, and the workflow is over
    const letters = await product.mail(email);
    expect(letters).toHaveLength(2);
    expect(letters[1]?.text).toContain("9\u00a0000,00\u00a0zł");
    expect(letters[1]?.text).toContain("Zgodnie z opiniami oceniających.");
    const workflow = (await product.executions()).find(({ states }) => states.some((state) => /review/i.test(state)));
    expect(workflow?.status).toBe("SUCCEEDED");
  });

  it("answers a second use of a link with what was decided and when, and lets nothing change", async () => {
    // given
    const email = "drugi@example.org";
    const { reference } = await submitted(product, "piotrkow", { answers: { email } });
    await product.settle();
    const link = await linkFor(product, first, reference, "reviews");
    const page = await open(product, link);
    await post(product, link, page, { recommendation: "recommend", reason: "Potrzebne." });

    // when the same is posted again, and then something else
    const same = await post(product, link, page, { recommendation: "recommend", reason: "Potrzebne." });
    const other = await post(product, link, page, { recommendation: "decline", reason: "Zmieniam zdanie." });

    // then
    expect(same.status).toBe(200);
    expect(other.status).toBe(409);
    for (const shown of [same, other, await open(product, link)]) {
      expect(shown.text).toContain("Potrzebne.");
      expect(shown.text).not.toContain("Zmieniam zdanie.");
    }
  });

  it("refuses an informal group of two, a wrong NIP and a budget that does not add up, all at once", async () => {
    const response = await submit(product, "piotrkow", {
      answers: {
        applicantKind: "informalGroup",
        nip: "6281955389",
        members: [
          { fullName: "Jan Nowak", adult: true },
          { fullName: "Ewa Nowak", adult: true },
        ],
        requestedAmount: 8999.99,
      },
    });
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { field: string; code: string; message: string }[] };
    expect(errors.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      "budget budgetSum",
      "members tooFewAdults",
      "nip nip",
    ]);
  });

  it("finds nothing behind a link that is guessed, cut short, or meant for another step", async () => {
    const { reference } = await submitted(product, "piotrkow", { answers: { email: "trzeci@example.org" } });
    await product.settle();
    const link = await linkFor(product, first, reference, "reviews");
    const key = link.split("/").at(-1) ?? "";
    for (const path of [`/decisions/${key}`, `/manage/${key}`, link.slice(0, -1), `/reviews/${"A".repeat(43)}`]) {
      expect((await open(product, path)).status, path).toBe(404);
    }
  });

  it("says that a link has expired instead of showing anything", async () => {
    const { reference } = await submitted(product, "piotrkow", { answers: { email: "czwarty@example.org" } });
    await product.settle();
    const link = await linkFor(product, first, reference, "reviews");
    await product.advance("P60D");
    const page = await open(product, link);
    expect(page.status).toBe(410);
    expect(page.text).not.toContain(reference);
  });
});
