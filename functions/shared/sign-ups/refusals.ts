import * as z from "zod/mini";
import { sameAddress } from "../../../domain/participants.ts";
import type { FieldFault, Refusal } from "../../../domain/refusal.ts";
import { uploadsIn } from "../../../domain/uploads.ts";
import { Claim } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant } from "../../../schemas/values.ts";
import { parseItem, readSignUp } from "../records.ts";
import type { Item } from "../table/client.ts";
import type { Stored } from "../submissions/new-submission.ts";
import { keys } from "../table/keys.ts";
import type { Failure, Write } from "../table/writes.ts";
import { isOfUpload } from "../uploads/hold.ts";
import { addressHash } from "./claims.ts";
import { linkAgain } from "./link-again.ts";
import type { NewSignUp } from "./draft.ts";
import type { Labelled } from "./places.ts";

const refused = (refusal: Refusal) => ({ outcome: "refused", refusal }) as const;

/**
 * Who has a live sign-up already is told so, and gets the link to it again at the address it was made with. A clerk is
 * told which one it is, and the person hears nothing of it.
 */
async function registered(
  tableName: string,
  form: Conference,
  { hash, claim, request, now }: { hash: string; claim: Item; request: NewSignUp; now: Instant },
): Promise<Stored> {
  const { submissionId } = parseItem(Claim, claim);
  const signUp = await readSignUp(tableName, form.id, submissionId);
  const own = signUp?.email !== undefined && addressHash(form.id, sameAddress(signUp.email)) === hash;
  if (!signUp || !own) return { ...refused({ code: "alreadyInDelegation" }), existing: submissionId };
  if (request.enteredBy === undefined) await linkAgain(tableName, signUp, now);
  return { ...refused({ code: "alreadyRegistered" }), existing: submissionId };
}

/** A file was given too long ago and has been removed since, or is that of another sign-up. */
const missingUploads = (form: Conference, answers: Answers, write: Write): FieldFault[] =>
  form.fields
    .filter((field) => {
      const [named] = uploadsIn({ fields: [field] }, answers);
      return named !== undefined && "update" in write && write.update.pk === keys.upload(named.id).pk;
    })
    .map(({ name }) => ({ field: name, code: "file" }));

/** The refusal of a sign-up whose address or organisation may not have another one; undefined when that was not it. */
export async function refusalOfClaims(
  tableName: string,
  form: Conference,
  { request, writes, failures, now }: { request: NewSignUp; writes: Labelled[]; failures: Failure[]; now: Instant },
): Promise<Stored | undefined> {
  for (const [index, { failed, item }] of failures.entries()) {
    const about = writes[index];
    if (!failed || !about) continue;
    if (about.what === "address" && item) {
      return registered(tableName, form, { hash: about.hash, claim: item, request, now });
    }
    if (about.what === "organisation") {
      const counted = z.parse(z.object({ seats: z._default(z.int(), 0) }), item ?? {}).seats;
      return refused({
        code: "organisationFull",
        left: Math.max((form.delegations?.perOrganisation ?? 0) - counted, 0),
      });
    }
    if (isOfUpload(about.write))
      return refused({ code: "invalid", faults: missingUploads(form, request.answers, about.write) });
    if (about.what === "other" && "check" in about.write) return refused({ code: "linkExpired" });
  }
  return undefined;
}
