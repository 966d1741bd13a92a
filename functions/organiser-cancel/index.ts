import * as z from "zod/mini";
import { SubmissionId } from "../../schemas/values.ts";
import { isLive } from "../../domain/self-service.ts";
import { httpDoor } from "../shared/http/door.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { found, Refused } from "../shared/http/refused.ts";
import { postedFields } from "../shared/http/request.ts";
import { backTo } from "../shared/organiser/back.ts";
import { openClerk } from "../shared/organiser/clerk.ts";
import { readSignUp } from "../shared/records.ts";
import { cancellation } from "../shared/sign-ups/cancellation.ts";
import { transact } from "../shared/table/writes.ts";

/** A sign-up may be offered a seat, or be changed by its owner, while a clerk cancels it: cancel what it is now. */
const rounds = 5;

/** Cancels a sign-up for somebody who called. */
export const handler = httpDoor("organiser-cancel", async (request, { TABLE_NAME }) => {
  const { body, now } = request;
  const id = z.safeParse(SubmissionId, postedFields(body).get("signUp"));
  for (let round = 0; round < rounds; round += 1) {
    const { link, form, clerk } = await openClerk(TABLE_NAME, request.path("key"), now);
    const signUp = found(id.success ? await readSignUp(TABLE_NAME, form.id, id.data) : undefined);
    const done = backTo(request, `/sign-ups/${signUp.id}`, "cancelSignUp");
    if (signUp.status === "cancelled") return done;
    if (!isLive(signUp)) throw new Refused({ code: "alreadyRecorded" });
    if (now >= form.endsAt) throw new Refused({ code: "eventOver" });
    const by = { reason: "organiser" as const, actor: clerk.id, now };
    const writes = [linkIsOpen(link.storedAt, now), ...cancellation(signUp, by)];
    if (!(await transact(TABLE_NAME, writes))) return done;
  }
  throw new Refused({ code: "busy", retryAfterSeconds: 2 });
});
