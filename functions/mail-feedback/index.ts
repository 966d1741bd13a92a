import type { SNSEvent } from "aws-lambda";
import * as z from "zod/mini";
import { readLetterTag } from "../../domain/letter-tag.ts";
import { stepFor } from "../../domain/mail-feedback.ts";
import { MailEvent } from "../../schemas/mail-event.ts";
import { readEnvironment } from "../shared/env.ts";
import { markLetter } from "../shared/letter-status.ts";
import { log } from "../shared/log.ts";
import { recordRefusedAddress } from "./refused-address.ts";

const { TABLE_NAME } = readEnvironment("mail-feedback");

/** Keeps the state of each letter as SES reports it, and has somebody called whose address takes no mail. */
export async function handler(event: SNSEvent): Promise<void> {
  for (const record of event.Records) {
    const mailEvent = z.parse(MailEvent, JSON.parse(record.Sns.Message));
    const key = readLetterTag(mailEvent.mail.tags?.["letter"]?.[0] ?? "");
    const { eventType, mail } = mailEvent;
    log("info", "mail event", { door: "mail-feedback", eventType });
    const decided = stepFor(mailEvent);
    if (!key || !decided) continue;
    const step = { ...decided, messageId: mail.messageId };
    if (decided.addressRefused && (await recordRefusedAddress(TABLE_NAME, key, step))) continue;
    await markLetter(TABLE_NAME, key, step);
  }
}
