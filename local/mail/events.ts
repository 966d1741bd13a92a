import type { Headers } from "./mime.ts";
import type { StoredMessage } from "./message.ts";

interface MailObject {
  timestamp: string;
  source: string;
  sourceArn: string;
  sendingAccountId: string;
  messageId: string;
  destination: string[];
  headersTruncated: boolean;
  headers: { name: string; value: string }[];
  commonHeaders: { from: string[]; to: string[]; messageId: string; subject: string };
  /** Each tag with its values; `ses:configuration-set` names the configuration set. */
  tags: Record<string, string[]>;
}

interface BouncedRecipient {
  emailAddress: string;
  action: "failed";
  status: string;
  diagnosticCode: string;
}

/** The documents that a configuration set publishes to SNS. */
export type SesEvent =
  | { eventType: "Send"; mail: MailObject; send: Record<string, never> }
  | {
      eventType: "Delivery";
      mail: MailObject;
      delivery: {
        timestamp: string;
        processingTimeMillis: number;
        recipients: string[];
        smtpResponse: string;
        reportingMTA: string;
      };
    }
  | {
      eventType: "Bounce";
      mail: MailObject;
      bounce: {
        bounceType: "Permanent";
        bounceSubType: "General" | "Suppressed";
        bouncedRecipients: BouncedRecipient[];
        timestamp: string;
        feedbackId: string;
        reportingMTA: string;
      };
    }
  | {
      eventType: "Complaint";
      mail: MailObject;
      complaint: {
        complainedRecipients: { emailAddress: string }[];
        timestamp: string;
        feedbackId: string;
        userAgent: string;
        complaintFeedbackType: "abuse";
        arrivalDate: string;
      };
    };

const ACCOUNT = "000000000000";
const MOST_HEADER_BYTES = 10_240;

/** All events of a message in the order in which they happen: sent, then delivered or bounced, then complained of. */
export function eventsOf(message: StoredMessage, headers: Headers): SesEvent[] {
  const mail = mailObject(message, headers);
  const timestamp = message.sentAt;
  const having = (...outcomes: string[]) =>
    message.deliveries.filter(({ outcome }) => outcomes.includes(outcome)).map(({ address }) => address);

  const events: SesEvent[] = [{ eventType: "Send", mail, send: {} }];
  const delivered = having("delivered", "complained");
  if (delivered.length > 0) {
    const delivery = {
      timestamp,
      processingTimeMillis: 0,
      recipients: delivered,
      smtpResponse: "250 2.0.0 OK",
      reportingMTA: "localhost",
    };
    events.push({ eventType: "Delivery", mail, delivery });
  }
  for (const bounceSubType of ["General", "Suppressed"] as const) {
    const bounced = having(bounceSubType === "General" ? "bounced" : "suppressed");
    if (bounced.length === 0) continue;
    const bouncedRecipients = bounced.map((address) => bouncedRecipient(address, bounceSubType));
    const feedbackId = `${message.id}-${bounceSubType.toLowerCase()}`;
    const bounce = {
      bounceType: "Permanent",
      bounceSubType,
      bouncedRecipients,
      timestamp,
      feedbackId,
      reportingMTA: "dsn; localhost",
    } as const;
    events.push({ eventType: "Bounce", mail, bounce });
  }
  const complained = having("complained");
  if (complained.length > 0) {
    const complaint = {
      complainedRecipients: complained.map((emailAddress) => ({ emailAddress })),
      timestamp,
      feedbackId: `${message.id}-complaint`,
      userAgent: "Amazon SES Mailbox Simulator",
      complaintFeedbackType: "abuse",
      arrivalDate: timestamp,
    } as const;
    events.push({ eventType: "Complaint", mail, complaint });
  }
  return events;
}

function bouncedRecipient(emailAddress: string, subType: "General" | "Suppressed"): BouncedRecipient {
  const reason = subType === "General" ? "smtp; 550 5.1.1 user unknown" : "the address is on the suppression list";
  return { emailAddress, action: "failed", status: "5.1.1", diagnosticCode: reason };
}

function mailObject(message: StoredMessage, headers: Headers): MailObject {
  const kept = withinBytes(headers.all, MOST_HEADER_BYTES);
  return {
    timestamp: message.sentAt,
    source: message.source,
    sourceArn: `arn:aws:ses:eu-central-1:${ACCOUNT}:identity/${domainOf(message.source)}`,
    sendingAccountId: ACCOUNT,
    messageId: message.id,
    destination: message.to,
    headersTruncated: kept.length < headers.all.length,
    headers: kept,
    commonHeaders: { from: headers.from, to: headers.to, messageId: message.id, subject: message.subject },
    tags: {
      ...(message.configurationSet ? { "ses:configuration-set": [message.configurationSet] } : {}),
      "ses:from-domain": [domainOf(message.source)],
      ...message.tags,
    },
  };
}

function withinBytes(headers: Headers["all"], most: number): Headers["all"] {
  let bytes = 0;
  const end = headers.findIndex(({ name, value }) => (bytes += name.length + value.length + 4) > most);
  return end === -1 ? headers : headers.slice(0, end);
}

const domainOf = (source: string) =>
  source
    .replace(/>?\s*$/, "")
    .split("@")
    .at(-1) ?? "";
