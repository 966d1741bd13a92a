import * as z from "zod/mini";
import { isObsolete } from "../../domain/letters.ts";
import { isMoot } from "../../domain/tasks.ts";
import type { Letter, LetterStatus } from "../../schemas/letter.ts";
import { SubmissionId } from "../../schemas/values.ts";
import { gatherFacts } from "../send-letter/facts.ts";
import { printLetter } from "../send-letter/letters/print.ts";
import { mintLinks } from "../send-letter/links.ts";
import { audit } from "../shared/audit.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { originOf } from "../shared/http/origin.ts";
import { found, Refused } from "../shared/http/refused.ts";
import { postedFields } from "../shared/http/request.ts";
import { fileResponse, pageResponse } from "../shared/http/response.ts";
import { readLetter } from "../shared/letter-status.ts";
import { officeOf, openClerk } from "../shared/organiser/clerk.ts";
import { readTasks } from "../shared/organiser/records.ts";
import { noticePage } from "../shared/pages/organiser/notice.tsx";
import { actionWords } from "../shared/words/organiser-actions/catalogue.ts";
import { letterTitle } from "../shared/pages/organiser/letters.tsx";
import { keys } from "../shared/table/keys.ts";
import { transact } from "../shared/table/writes.ts";

/** A sort key has at most 1024 bytes. */
const LetterName = z.string().check(z.minLength(1), z.maxLength(500));
const forPaper = new Set<LetterStatus>(["toPrint", "printed"]);

/** As `potwierdzenie-miejsca-KRK-7HXM-49PC.pdf`: what the letter is called in Polish, without Polish letters. */
function filenameOf(kind: Letter["kind"], reference: string): string {
  const name = letterTitle("pl", kind).toLowerCase().replaceAll("ł", "l").normalize("NFD");
  return `${name.replaceAll(/\p{M}/gu, "").replaceAll(/[^a-z0-9]+/g, "-")}-${reference}.pdf`;
}

/**
 * A letter on paper, for somebody without an address. Every print has a link of its own, as the keys of earlier ones are
 * kept nowhere: that is why printing is posted. The letter stays to be printed until a clerk says that it was posted. One that
 * is not true any more is not printed.
 */
export const handler = httpDoor("print-letter", async (request, { TABLE_NAME }) => {
  const { event, body, path, now } = request;
  const opened = await openClerk(TABLE_NAME, path("key"), now);
  const { link, form, clerk } = opened;
  const id = z.safeParse(SubmissionId, path("submissionId"));
  const name = z.safeParse(LetterName, postedFields(body).get("letter"));
  if (!id.success || !name.success) throw new Refused({ code: "notFound" });
  const stored = keys.letter(id.data, name.data);
  const letter = await readLetter(TABLE_NAME, { owner: stored.pk, letter: stored.sk });
  // The link is for one event; letters of others, and those sent by e-mail, are not to be had with it.
  if (letter.formId !== form.id || !forPaper.has(letter.status)) throw new Refused({ code: "notFound" });
  const facts = await gatherFacts(TABLE_NAME, letter, new Date(now));
  const signUp = found(facts.submission?.kind === "signUp" ? facts.submission : undefined);
  const tasks = await readTasks(TABLE_NAME, form.id, id.data);
  const own = tasks.find(({ task }) => task.letter === stored.sk)?.task;
  if (isObsolete(letter, { ...facts, now }) || (own && isMoot(own, tasks, signUp, { form, now }))) {
    const office = officeOf(opened, request);
    return pageResponse(410, noticePage({ office, room: "tasks", ...actionWords[office.language].mootLetter }));
  }
  const { urls, writes } = mintLinks(originOf(event), facts);
  const pdf = await printLetter({ ...facts, links: urls });
  const failures = await transact(TABLE_NAME, [
    linkIsOpen(link.storedAt, now),
    ...writes,
    audit({ at: now, formId: form.id, submissionId: id.data, action: "linkSent", actor: clerk.id }),
  ]);
  if (failures) throw new Refused({ code: "linkExpired" });
  return fileResponse("application/pdf", filenameOf(letter.kind, signUp.reference), pdf);
});
