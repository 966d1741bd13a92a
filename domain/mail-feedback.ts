import type { LetterStatus } from "../schemas/letter.ts";
import type { MailEvent } from "../schemas/mail-event.ts";

interface Step {
  from: LetterStatus[];
  to: LetterStatus;
}

/**
 * What an event about a letter changes. Events come at least once and in any order, so each names the states it may
 * follow: a late "Send" never takes back a "Delivery". A transient bounce is no bounce: SES goes on trying.
 */
export function stepFor({ eventType, bounce }: MailEvent): Step | undefined {
  switch (eventType) {
    case "Send":
      return { from: ["queued", "sending", "failed"], to: "sent" };
    case "Delivery":
      return { from: ["queued", "sending", "failed", "sent"], to: "delivered" };
    case "Bounce":
      if (bounce?.bounceType === "Transient") return undefined;
      return { from: ["queued", "sending", "failed", "sent", "delivered"], to: "bounced" };
    case "Complaint":
      return { from: ["queued", "sending", "failed", "sent", "delivered"], to: "complained" };
    case "Reject":
    case "Rendering Failure":
      return { from: ["queued", "sending", "sent"], to: "failed" };
    case "DeliveryDelay":
      return undefined;
  }
}
