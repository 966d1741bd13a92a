import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepFor } from "../../domain/mail-feedback.ts";
import { LetterStatus } from "../../schemas/letter.ts";
import { MailEvent } from "../../schemas/mail-event.ts";

const mail = { messageId: "1" };
const permanent: MailEvent = { eventType: "Bounce", mail, bounce: { bounceType: "Permanent" } };
const event = (eventType: MailEvent["eventType"]): MailEvent =>
  eventType === "Bounce" ? permanent : { eventType, mail };

/** The state of a letter after some events, each taken only from the states that it names. */
const after = (events: readonly MailEvent[], status: LetterStatus = "sending"): LetterStatus =>
  events.reduce((current, next) => {
    const step = stepFor(next);
    return step?.from.includes(current) ? step.to : current;
  }, status);

const stories: [LetterStatus, MailEvent["eventType"][]][] = [
  ["sent", ["Send"]],
  ["delivered", ["Send", "Delivery"]],
  ["complained", ["Send", "Delivery", "Complaint"]],
  ["bounced", ["Send", "Bounce"]],
  ["bounced", ["Send", "Delivery", "Bounce"]],
  ["delivered", ["Send", "DeliveryDelay", "Delivery"]],
  ["bounced", ["Send", "Reject"]],
  ["bounced", ["Send", "Rendering Failure"]],
  ["complained", ["Send", "Bounce", "Complaint"]],
];

describe("what is told about one letter", () => {
  it.each(stories)("ends in %s, in whatever order and however often %j come", (status, types) => {
    const told = types.map(event);
    const repeated = fc
      .array(fc.constantFrom(...told), { maxLength: 3 })
      .chain((again) => fc.shuffledSubarray([...told, ...again], { minLength: told.length + again.length }));
    const earlier = fc.constantFrom<LetterStatus>("queued", "sending", "failed");
    fc.assert(fc.property(repeated, earlier, (events, from) => after(events, from) === status));
  });

  it("settles a doubt: a letter that was given up but had left counts as sent", () => {
    expect(after([event("Send")], "failed")).toBe("sent");
  });
});

it("only a permanent bounce says that an address takes no mail", () => {
  const refused = MailEvent.shape.eventType.options.filter((type) => stepFor(event(type))?.addressRefused);
  expect(refused).toEqual(["Bounce"]);
});

const everything = MailEvent.shape.eventType.options.map(event);

describe("nothing changes", () => {
  it("by a bounce that the server tries to overcome", () => {
    const transient: MailEvent = { eventType: "Bounce", mail, bounce: { bounceType: "Transient" } };
    expect(stepFor(transient)).toBeUndefined();
    expect(after([transient, event("Send"), event("Delivery")])).toBe("delivered");
  });

  it("by an answer of which nobody can say whether it is a bounce", () => {
    const undetermined: MailEvent = { eventType: "Bounce", mail, bounce: { bounceType: "Undetermined" } };
    expect(stepFor(undetermined)).toBeUndefined();
  });

  it("by a delay", () => {
    expect(stepFor(event("DeliveryDelay"))).toBeUndefined();
  });

  it("once it is known that a letter came back or was not welcome", () => {
    for (const status of ["complained", "dropped", "toPrint", "printed"] satisfies LetterStatus[]) {
      expect(after(everything, status)).toBe(status);
    }
    const untilComplaint = everything.filter(({ eventType }) => eventType !== "Complaint");
    expect(after(untilComplaint, "bounced")).toBe("bounced");
  });

  it("for a letter of which nothing is told", () => {
    for (const status of LetterStatus.options) expect(after([], status)).toBe(status);
  });
});
