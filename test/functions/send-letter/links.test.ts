import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { mintLinks } from "../../../functions/send-letter/links.ts";
import { parseItem } from "../../../functions/shared/records.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { Link } from "../../../schemas/link.ts";
import { type Letter, LetterKind } from "../../../schemas/letter.ts";
import { isAboutEvent } from "../letters/event-examples.ts";
import { call, example } from "../letters/examples.ts";
import { asking } from "../letters/grant-examples.ts";
import { pool, questionAt, steps } from "../letters/grant-state.ts";

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
  "draftExpired",
  "reviewerReplaced",
];
const toAct = {
  questionAsked: "questions",
  questionReminder: "questions",
  approvalRequest: "approvals",
  approvalReminder: "approvals",
  draftLink: "drafts",
  draftReminder: "drafts",
  organiserLink: "organise",
  coordinatorLink: "coordinate",
  questionOverdue: "coordinate",
  callClosed: "coordinate",
  applicationsScored: "coordinate",
  listReturned: "coordinate",
  listRefused: "coordinate",
  resultsPublished: "coordinate",
  overdueList: "coordinate",
  reviewersMissing: "coordinate",
  overrideAgreed: "coordinate",
  overrideDeclined: "coordinate",
  moneyReturned: "coordinate",
} as const;
const purposeOf = {
  questions: "question",
  approvals: "approval",
  drafts: "draft",
  organise: "organise",
  coordinate: "coordinate",
};
const own = LetterKind.options.filter((kind) => !none.includes(kind) && !(kind in toAct));

describe("the link of a letter", () => {
  it.each(own)("of %s leads to one's own submission", (kind) => {
    const { urls, stored } = minted(kind);
    const key = urls.manage?.slice(`${origin}/manage/`.length) ?? "";
    expect(stored).toMatchObject([{ pk: `LINK#${sha256(key)}`, link: { purpose: "manage" } }]);
    expect(urls.act).toBeUndefined();
    if (isAboutEvent(kind)) expect(stored[0]?.link.expiresAt).toBe("2027-04-06T15:30:00.000Z");
  });

  it.each(Object.entries(toAct))("of %s leads to what is to be done under /%s", (kind, path) => {
    const { urls, stored } = minted(z.parse(LetterKind, kind));
    expect(urls.act).toMatch(new RegExp(`^${origin}/${path}/[A-Za-z0-9_-]{43}$`));
    expect(urls.manage).toBeUndefined();
    expect(stored[0]?.link).toMatchObject({ purpose: purposeOf[path] });
  });

  it.each(steps)("to the question of %s is bound to it, its round and whoever is asked", (step) => {
    const facts = asking("questionAsked", step);
    const { asked, round, deadline } = questionAt(step);
    const about = facts.submission ? { submissionId: facts.submission.id } : { list: "main" };
    const { writes } = mintLinks(origin, facts);
    const stored = writes.flatMap((write) => ("put" in write ? [parseItem(Link, write.put)] : []));
    const expiresAt = new Date(Date.parse(deadline) + 30 * 24 * 3600 * 1000).toISOString();
    const bound = { purpose: "question", ...about, step, round, assigneeId: asked.id, expiresAt };
    expect(stored).toEqual([expect.objectContaining(bound)]);
  });

  it("to one's own application is never made for anybody else who is told the same", () => {
    const { links: _, ...facts } = example("applicationWithdrawn");
    const { submission } = facts;
    const to = (assigneeId: string) =>
      mintLinks(origin, { ...facts, letter: { ...facts.letter, submissionId: submission?.id, assigneeId } as Letter });
    expect(to("applicant").writes).toHaveLength(1);
    expect(to("official-1")).toEqual({ urls: expect.not.objectContaining({ manage: expect.anything() }), writes: [] });
  });

  it("to a draft lasts a month longer than the call, also when its close was put off", () => {
    const { links: _, ...facts } = example("draftLink");
    const expiry = (counter?: typeof pool) => {
      const [write] = mintLinks(origin, { ...facts, counter }).writes;
      return write && "put" in write ? parseItem(Link, write.put).expiresAt : undefined;
    };
    expect(expiry()).toBe("2027-03-24T11:00:00.000Z");
    expect(expiry({ ...pool, closesAt: "2027-03-01T11:00:00.000Z" })).toBe("2027-03-31T11:00:00.000Z");
  });

  it("to the page of a call is the coordinator's, also of a letter about somebody else's silence", () => {
    for (const kind of ["coordinatorLink", "questionOverdue"] as const) {
      const { stored } = minted(kind);
      expect(stored[0]?.link).toMatchObject({ purpose: "coordinate", assigneeId: call.coordinator.id });
    }
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
