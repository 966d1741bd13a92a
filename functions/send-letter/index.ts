import * as z from "zod/mini";
import { letterTag } from "../../domain/letter-tag.ts";
import { isObsolete } from "../../domain/letters.ts";
import { LetterKey, type LetterSent } from "../../schemas/workflow.ts";
import { readEnvironment } from "../shared/env.ts";
import { markLetter, readLetter } from "../shared/letter-status.ts";
import { log } from "../shared/log.ts";
import { sendMime } from "../shared/mail.ts";
import { claimLetter } from "./claim.ts";
import { gatherFacts } from "./facts.ts";
import { composeLetter } from "./letters/compose.ts";
import { buildMime } from "./letters/mime.ts";
import { mintLinks } from "./links.ts";

const env = readEnvironment("send-letter");

/**
 * Sends one letter, once. The claim and the hashes of the links it will hold are written before it is sent; whether it
 * was sent is known from our own mark or, after a crash in between, from the event that SES publishes.
 */
export async function handler(event: unknown): Promise<LetterSent> {
  const key = z.parse(LetterKey, event);
  const letter = await readLetter(env.TABLE_NAME, key);
  const { status, to } = letter;
  // A letter without an address is a clerk's to print.
  if (to === undefined || (status !== "queued" && status !== "sending")) return { outcome: "alreadySent" };
  const now = new Date();
  const facts = await gatherFacts(env.TABLE_NAME, letter, now);
  if (isObsolete(letter, { ...facts, now: now.toISOString() })) {
    await markLetter(env.TABLE_NAME, key, { from: ["queued", "sending"], to: "dropped" });
    return { outcome: "dropped" };
  }
  const { urls, writes } = mintLinks(env.PUBLIC_URL, facts);
  await claimLetter(env.TABLE_NAME, key, writes, now);
  const composed = await composeLetter({ ...facts, links: urls });
  const { contact, organisers } = facts.form;
  const sender = organisers[0]?.name ?? "Wspólnie";
  const mime = await buildMime({ from: env.SENDER, sender, to, replyTo: contact.email, date: now, composed });
  const message = { from: env.SENDER, to, mime, configurationSet: env.CONFIGURATION_SET };
  const messageId = await sendMime({ ...message, letterTag: letterTag(key) });
  await markLetter(env.TABLE_NAME, key, { from: ["sending"], to: "sent", messageId });
  log("info", "letter sent", { door: "send-letter", letterKind: letter.kind, formId: letter.formId });
  return { outcome: "sent" };
}
