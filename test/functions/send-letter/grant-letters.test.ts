import { describe, expect, it } from "vitest";
import { applicantOf, person } from "../../../domain/grants/asked.ts";
import { gatherFacts } from "../../../functions/send-letter/facts.ts";
import { composeLetter } from "../../../functions/send-letter/letters/compose.ts";
import { mintLinks } from "../../../functions/send-letter/links.ts";
import { parseItem } from "../../../functions/shared/records.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { isObsolete } from "../../../domain/letters.ts";
import type { Application } from "../../../schemas/application.ts";
import { Letter, type LetterKind } from "../../../schemas/letter.ts";
import { aLetter } from "../../support/letters.ts";
import { stored, tableName } from "../support/doors.ts";
import { aCall, applied, asAt, asked, aTable, clock, now, reread } from "../support/grants.ts";
import { inReview, reviewed } from "../support/reviews.ts";

aTable();

const origin = "https://zapisy.example.pl";

/** What the door would send of a letter, or that it would drop it. */
async function written(letter: Letter) {
  const facts = await gatherFacts(tableName, letter, new Date());
  if (isObsolete(letter, { ...facts, now: now() })) return "dropped";
  return { facts, ...(await composeLetter({ ...facts, links: mintLinks(origin, facts).urls })) };
}

/** A letter about an application, as it was queued. */
async function queued({ id }: Pick<Application, "id">, kind: LetterKind, assigneeId: string): Promise<Letter> {
  const letters = (await stored(keys.letter(id).pk, "LETTER#")).map((item) => parseItem(Letter, item));
  const found = letters.find((letter) => letter.kind === kind && letter.assigneeId === assigneeId);
  if (!found) throw new Error(`No ${kind} to ${assigneeId}`);
  return found;
}

const news = (application: Application, kind: LetterKind): Letter =>
  aLetter({
    kind,
    to: application.email,
    formId: application.formId,
    submissionId: application.id,
    assigneeId: "applicant",
  });

describe("letters about a grant, from what the table holds", () => {
  it("ask a reviewer without the card of another, and bring the applicant both cards in the end", async () => {
    // given an application with two reviewers, of whom one has sent a card
    const call = await aCall();
    const { application, reviews } = await inReview(call);
    const [first, second] = reviews;
    if (!first || !second) throw new Error("two reviews were expected");
    const reasons = ["Pierwsze uzasadnienie, dość długie.", "Drugie uzasadnienie, dość długie."] as const;
    await reviewed(first, [9, 8, 9, 8], reasons[0]);

    // when the other's letter is written, then the card has not even been read
    const toSecond = await written(await queued(application, "questionAsked", second.asked.id));
    if (toSecond === "dropped") throw new Error("It is still to be answered");
    expect(JSON.stringify(toSecond.facts)).not.toContain(reasons[0]);
    expect(toSecond.text).toContain(application.reference);
    // and the first is not asked again
    expect(await written(await queued(application, "questionAsked", first.asked.id))).toBe("dropped");

    // when it has been decided
    await reviewed(second, [8, 8, 9, 9], reasons[1]);
    const scored = await reread(application);
    expect(scored.score).toBeDefined();
    const decision = { at: now(), list: "main", listVersion: 1, position: 1 };
    const awarded = await asAt(scored, "awarded", { decision, awardedAmount: scored.requestedAmount });
    const letter = await written(news(awarded, "applicationAwarded"));

    // then
    if (letter === "dropped") throw new Error("A result is always told");
    for (const reason of reasons) expect(letter.text).toContain(reason);
    expect(letter.text).not.toContain(first.asked.name);
    expect(letter.text).toMatch(/https:\/\/zapisy\.example\.pl\/manage\/[\w-]{43}/);
  });

  it("bring a receipt with the very content that was submitted", async () => {
    const application = await applied(await aCall());
    const letter = await written(news(application, "applicationReceived"));
    if (letter === "dropped") throw new Error("A receipt is always sent");
    expect(letter.attachments.map(({ contentType }) => contentType)).toEqual(["application/pdf", "application/json"]);
    expect(letter.text).toContain(application.contentHash);
  });

  it("list what is overdue in the whole call and with whom, and nothing else", async () => {
    // given three questions, of which the formal check has a deadline of five working days, and a report of a month
    const call = await aCall();
    const [one, other] = [await applied(call), await applied(call)];
    const official = person(call.officials[0] ?? call.coordinator);
    await asAt(one, "formalCheck");
    await asked(call, { step: "formalCheck", round: 7, asked: official, submissionId: one.id });
    await asAt(other, "reportDue");
    const late = "2027-06-01T21:59:59.000Z";
    await asked(call, { step: "report", round: 1, asked: applicantOf(other), submissionId: other.id, deadline: late });
    const ranking = { schemaVersion: 1, formId: call.id, id: "main", version: 1, revision: 1, status: "approval" };
    const figures = { frozenAt: now(), available: 0, entries: [], approvals: [], history: [] };
    await transact(tableName, [{ put: { ...keys.ranking(call.id, "main"), ...ranking, ...figures } }]);
    await asked(call, { step: "listApproval", round: 1, asked: person(call.coordinator), list: "main" });
    const list = aLetter({
      kind: "overdueList",
      to: call.coordinator.email,
      formId: call.id,
      assigneeId: "coordinator",
    });
    expect(await written(list)).toBe("dropped");

    // when
    clock("2027-03-01T07:00:00.000Z");
    const letter = await written(list);

    // then
    if (letter === "dropped") throw new Error("Something is overdue");
    expect(letter.subject).toContain("(2)");
    expect(letter.text).toContain(`${one.reference} – Ocena formalna wniosku`);
    expect(letter.text).toContain("Zatwierdzenie listy");
    expect(letter.text).not.toContain(other.reference);
  });

  it("about a draft are dropped once it was sent", async () => {
    const call = await aCall();
    const draft = {
      schemaVersion: 1,
      id: "e".repeat(32),
      formId: call.id,
      language: "pl",
      revision: 1,
      values: { projectTitle: "Zielone podwórko" },
      editors: ["maria@example.pl"],
      createdAt: now(),
      savedAt: now(),
      status: "editing",
      reminded: 0,
    };
    const put = (status: string) => transact(tableName, [{ put: { ...keys.draft(draft.id), ...draft, status } }]);
    const about = { to: "maria@example.pl", formId: call.id, draftId: draft.id };
    const { submissionId: _, ...reminder } = aLetter({ kind: "draftReminder", ...about });
    await put("editing");
    const letter = await written(reminder);
    if (letter === "dropped") throw new Error("It is still being written");
    expect(letter.text).toContain("Zielone podwórko");
    expect(letter.text).toMatch(/https:\/\/zapisy\.example\.pl\/drafts\/[\w-]{43}/);
    await put("submitted");
    expect(await written(reminder)).toBe("dropped");
  });
});
