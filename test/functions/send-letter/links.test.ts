import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { mintLinks } from "../../../functions/send-letter/links.ts";
import { parseItem } from "../../../functions/shared/records.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { Link } from "../../../schemas/link.ts";
import { LetterKind } from "../../../schemas/letter.ts";
import { isAboutEvent } from "../letters/event-examples.ts";
import { example } from "../letters/examples.ts";

const origin = "https://zapisy.example.pl";

/** What is minted for the example of a letter, as its door would. */
function minted(kind: LetterKind) {
  const { links: _, ...facts } = example(kind);
  const submissionId = facts.submission?.id;
  const letter = { ...facts.letter, ...(submissionId && { submissionId }) };
  const { urls, writes } = mintLinks(origin, { ...facts, letter });
  const stored = writes.flatMap((write) =>
    "put" in write ? [{ pk: write.put.pk, link: parseItem(Link, write.put) }] : [],
  );
  return { urls, stored };
}

const none: LetterKind[] = [
  "signUpCancelled",
  "signUpOfferLapsed",
  "eventCancelled",
  "certificateIssued",
  "overdueNotice",
  "callClosed",
];
const questions = {
  reviewRequest: "reviews",
  reviewReminder: "reviews",
  decisionRequest: "decisions",
  decisionReminder: "decisions",
  approvalRequest: "approvals",
  approvalReminder: "approvals",
} as const;
const own = LetterKind.options.filter(
  (kind) => !none.includes(kind) && !(kind in questions) && kind !== "organiserLink",
);

describe("the link of a letter", () => {
  it.each(own)("of %s leads to one's own submission", (kind) => {
    const { urls, stored } = minted(kind);
    const key = urls.manage?.slice(`${origin}/manage/`.length) ?? "";
    expect(stored).toMatchObject([{ pk: `LINK#${sha256(key)}`, link: { purpose: "manage" } }]);
    expect(urls.act).toBeUndefined();
    if (isAboutEvent(kind)) expect(stored[0]?.link.expiresAt).toBe("2027-04-06T15:30:00.000Z");
  });

  it.each(Object.entries(questions))("of %s leads to the question under /%s", (kind, path) => {
    const { urls, stored } = minted(z.parse(LetterKind, kind));
    expect(urls.act).toMatch(new RegExp(`^${origin}/${path}/[A-Za-z0-9_-]{43}$`));
    expect(urls.manage).toBeUndefined();
    expect(stored[0]?.link).toMatchObject({ purpose: path.slice(0, -1) });
  });

  it("to the list of an event is the clerk's, until two weeks after the event", () => {
    const { urls, stored } = minted("organiserLink");
    expect(urls.act).toMatch(/^https:\/\/zapisy\.example\.pl\/organise\/[A-Za-z0-9_-]{43}$/);
    expect(stored[0]?.link).toMatchObject({
      purpose: "organise",
      assigneeId: "sekretariat",
      expiresAt: "2027-03-21T15:30:00.000Z",
    });
  });

  it.each(none)("is not made for %s, which has nothing to do behind it", (kind) => {
    const { urls, stored } = minted(kind);
    expect(stored).toEqual([]);
    expect(Object.keys(urls)).toEqual(["origin", "page"]);
  });
});
