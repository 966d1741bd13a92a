import type { LetterStatus } from "../schemas/letter.ts";
import type { MailEvent } from "../schemas/mail-event.ts";

interface Step {
  from: LetterStatus[];
  to: LetterStatus;
  /** The address takes no mail: somebody has to call. */
  addressRefused?: true;
}

const undelivered: LetterStatus[] = ["queued", "sending", "failed", "sent"];

/**
 * What an event about a letter changes. Events come at least once and in any order, so each names the states it may
 * follow: a late "Send" never takes back a "Delivery". Only a permanent bounce is one: SES goes on trying after a transient
 * one, and absence notices and other automatic answers come as transient or undetermined if they come at all. Whoever
 * complains has got the letter; SES refuses the next one, which then bounces.
 */
export function stepFor({ eventType, bounce }: MailEvent): Step | undefined {
  switch (eventType) {
    case "Send":
      return { from: ["queued", "sending", "failed"], to: "sent" };
    case "Delivery":
      return { from: undelivered, to: "delivered" };
    case "Bounce":
      if (bounce?.bounceType !== "Permanent") return undefined;
      return { from: [...undelivered, "delivered"], to: "bounced", addressRefused: true };
    // SES took the letter and then would not send it: to the person it is the same as a bounce, but the
    // address may be good.
    case "Reject":
    case "Rendering Failure":
      return { from: undelivered, to: "bounced" };
    case "Complaint":
      return { from: [...undelivered, "delivered", "bounced"], to: "complained" };
    case "DeliveryDelay":
      return undefined;
  }
}
