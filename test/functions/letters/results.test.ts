import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isAboutGrant } from "../../../domain/letters.ts";
import { composeLetter } from "../../../functions/send-letter/letters/compose.ts";
import { money } from "../../../functions/shared/words/format.ts";
import { LetterKind } from "../../../schemas/letter.ts";
import { readPdf } from "../documents/support.ts";
import { grantExample } from "./grant-examples.ts";
import { application, cardReasons, cards, reviewers, scored } from "./grant-state.ts";

const results = ["applicationAwarded", "applicationOnReserve", "applicationRejected"] as const;

describe.each(results)("%s", (kind) => {
  test("brings all of one's own cards under numbers, and nobody's name", async () => {
    const { html, text } = await composeLetter(grantExample(kind));
    for (const reason of cardReasons) expect(text).toContain(reason);
    for (const number of [1, 2, 3]) expect(text).toContain(`Karta oceny: ekspert ${number}`);
    // the third reviewer and the nearer of the first two make the score
    expect(text.match(/ekspert \d \(poza średnią\)/g)).toEqual(["ekspert 1 (poza średnią)"]);
    expect(text).toContain("30,5 z 40 pkt");
    for (const { name, id, email } of reviewers) {
      for (const secret of [name, id, email]) expect(html + text).not.toContain(secret);
    }
  });

  test("is written of an application that nobody scored, without cards", async () => {
    const facts = grantExample(kind);
    if (facts.submission?.kind !== "application") throw new Error("an application was expected");
    const { score: _, ...submission } = facts.submission;
    const { text } = await composeLetter({ ...facts, submission, cards: [] });
    expect(text).not.toContain("ekspert");
  });
});

test("whoever had too few points is told so", async () => {
  const facts = grantExample("applicationRejected");
  if (facts.submission?.kind !== "application" || !facts.submission.score) throw new Error("a score was expected");
  const submission = { ...facts.submission, score: { ...facts.submission.score, passed: false } };
  const { text } = await composeLetter({ ...facts, submission });
  expect(text).toContain("nie uzyskał wymaganego minimum punktowego");
});

test("before the results are published no letter to the applicant tells points, cards, places or amounts", async () => {
  // given an application that is scored and on the list, and letters of the time before its publication
  const early = LetterKind.options.filter(
    (kind) =>
      isAboutGrant(kind) &&
      /^(applicationLink|formalCheckPassed|appealUpheld|commentsOpened|applicationRejectedFormally|applicationLeftUnexamined|applicationForfeited|applicationWithdrawn|callCancelled|reviewerReplaced)$/.test(
        kind,
      ),
  );
  expect(early).toHaveLength(10);
  for (const kind of early) {
    if (!isAboutGrant(kind)) continue;
    // when
    const facts = { ...grantExample(kind), submission: { ...scored, endReason: "Zmiana planów." }, cards };
    const { html, text } = await composeLetter(facts);
    // then
    const secrets = [...cardReasons, "30,5", "pkt", "Rekomend", "rankingow", "rezerwow", money("pl", 300_050)];
    for (const secret of secrets) expect(`${kind} ${html}${text}`).not.toContain(secret);
  }
});

describe("the receipt", () => {
  test("brings the content whose hash it states, and the application as a document that states it too", async () => {
    const { attachments, text } = await composeLetter(grantExample("applicationReceived"));
    const [pdf, json] = attachments;
    expect(attachments.map(({ filename }) => filename)).toEqual([
      `${application.reference}.pdf`,
      `${application.reference}.json`,
    ]);
    expect(
      createHash("sha256")
        .update(json?.content ?? "")
        .digest("hex"),
    ).toBe(application.contentHash);
    expect(text).toContain(application.contentHash);
    const read = await readPdf(pdf?.content ?? Buffer.from(""));
    expect(read.text.replaceAll(/\s/g, "")).toContain(application.contentHash);
  });
});
