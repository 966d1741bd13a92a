import { describe, expect, it } from "vitest";
import {
  assignmentLinkExpiry,
  coordinateLinkExpiry,
  draftLinkExpiry,
  checkInLinkExpiry,
  isLinkOpen,
  linkForgottenAt,
  manageLinkExpiry,
} from "../../domain/links.ts";
import { anAssignment } from "../support/assignments.ts";
import { aCall, aConference, whileOpen } from "../support/forms.ts";
import { aLink } from "../support/links.ts";

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000);

describe("a link from a letter", () => {
  const link = aLink();

  it("is open until the instant of its expiry, which is too late", () => {
    expect(isLinkOpen(link, whileOpen)).toBe(true);
    expect(isLinkOpen(link, new Date(Date.parse(link.expiresAt) - 1).toISOString())).toBe(true);
    expect(isLinkOpen(link, link.expiresAt)).toBe(false);
  });

  it("is shut for good when it is revoked, even with time left", () => {
    expect(isLinkOpen(aLink({ revokedAt: whileOpen }), whileOpen)).toBe(false);
  });

  it("is remembered for two years after it expired", () => {
    const forgotten = new Date(linkForgottenAt(link) * 1000).toISOString();
    expect(Number.isInteger(linkForgottenAt(link))).toBe(true);
    expect(daysBetween(link.expiresAt, forgotten)).toBe(730);
  });
});

describe("a link expires", () => {
  it.each([
    ["2027-03-05T14:00:00.000Z", "2027-03-05T23:00:00.000Z"],
    // Late in the evening, on the day before summer time begins, on that day, and on the day on which it ends.
    ["2027-03-27T22:59:00.000Z", "2027-03-27T23:00:00.000Z"],
    ["2027-03-28T14:00:00.000Z", "2027-03-28T22:00:00.000Z"],
    ["2027-10-31T14:00:00.000Z", "2027-10-31T23:00:00.000Z"],
  ])("at the door of an event that ends at %s with its last day", (endsAt, expiresAt) => {
    expect(checkInLinkExpiry({ endsAt })).toBe(expiresAt);
  });

  it("a month after the event, or a year after the close of a call", () => {
    const [conference, call] = [aConference(), aCall()];
    expect(daysBetween(conference.endsAt, manageLinkExpiry(conference))).toBe(30);
    expect(daysBetween(call.closesAt, manageLinkExpiry(call))).toBe(365);
  });

  it("a year after a late letter about a grant, as reports come long after the close", () => {
    const call = aCall();
    const late = "2028-05-01T07:00:00.000Z";
    expect(daysBetween(late, manageLinkExpiry(call, late))).toBe(365);
    expect(daysBetween(call.closesAt, manageLinkExpiry(call, whileOpen))).toBe(365);
    expect(daysBetween(late, coordinateLinkExpiry(call, late))).toBe(365);
    expect(daysBetween(call.closesAt, coordinateLinkExpiry(call, whileOpen))).toBe(365);
  });

  it("a month after the close, to a draft", () => {
    const call = aCall();
    expect(daysBetween(call.closesAt, draftLinkExpiry(call))).toBe(30);
  });

  it("a month after the deadline of a question", () => {
    const { deadline } = anAssignment();
    expect(daysBetween(deadline, assignmentLinkExpiry({ deadline }, whileOpen))).toBe(30);
  });

  it("a month after a reminder that was sent when the deadline had passed: late answers are welcome", () => {
    const { deadline } = anAssignment();
    const late = "2027-12-01T07:00:00.000Z";
    expect(daysBetween(late, assignmentLinkExpiry({ deadline }, late))).toBe(30);
    expect(daysBetween(deadline, assignmentLinkExpiry({ deadline }, deadline))).toBe(30);
  });
});
