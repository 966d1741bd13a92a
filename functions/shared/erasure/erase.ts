import { isLive } from "../../../domain/self-service.ts";
import { lastStart } from "../../../domain/session-times.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { Instant } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { formAnswered } from "../form-versions.ts";
import { readSignUp } from "../records.ts";
import { cancellation } from "../sign-ups/cancellation.ts";
import { keys, prefix } from "../table/keys.ts";
import { ContentionError, transact, type Write } from "../table/writes.ts";
import { releaseUploads } from "../uploads/hold.ts";
import { tracesOf } from "./traces.ts";

/** Others may be writing about the sign-up at the same moment: a promotion, an answer to a letter, an edit. */
const rounds = 20;
/** Items in one transaction. */
const most = 100;

const isLetter = (write: Write): boolean =>
  "put" in write && (write.put.sk.startsWith(prefix.letter) || write.put.sk.startsWith(prefix.task));

/** Gives back seats and places. Nobody is written to: by the time a letter went out, its address would be gone. */
async function giveBack(tableName: string, form: Conference, signUp: SignUp, now: Instant, actor: string) {
  if (!isLive(signUp) || now >= lastStart(form)) return true;
  const writes = cancellation(signUp, { reason: "person", actor, now });
  return !(await transact(
    tableName,
    writes.filter((write) => !isLetter(write)),
  ));
}

async function sweep(tableName: string, form: Conference, signUp: SignUp): Promise<void> {
  const traces = await tracesOf(tableName, form, signUp);
  for (let start = 0; start < traces.length; start += most) {
    const deletes = traces
      .slice(start, start + most)
      .map((key) => ({ delete: key, condition: { expression: "attribute_exists(pk)" } }));
    // Refused when somebody else deletes the same: the caller looks again.
    await transact(tableName, deletes);
  }
}

/**
 * Erases everything that is held about a sign-up. A live one is cancelled first while the event has not begun, so that
 * its seats go on to whoever waits. Its own item goes last, together with the audit record that says so: whoever is
 * interrupted can do it all again. What stays is the audit, which knows ids only, and links, which lead nowhere.
 * @throws ContentionError when others keep writing about it at the same moment.
 */
export async function eraseSubmission(
  tableName: string,
  form: Conference,
  submission: SignUp,
  now: Instant,
  actor: string,
): Promise<void> {
  const { id: submissionId, formId } = submission;
  const answered = await formAnswered(tableName, form, submission);
  for (let round = 0; round < rounds; round += 1) {
    const signUp = await readSignUp(tableName, formId, submissionId);
    if (!signUp) {
      // Also what was written about it while it was being erased.
      await sweep(tableName, form, submission);
      return;
    }
    if (!(await giveBack(tableName, form, signUp, now, actor))) continue;
    await sweep(tableName, form, signUp);
    if ((await tracesOf(tableName, form, signUp)).length > 0) continue;
    await transact(tableName, [
      {
        delete: keys.submission(formId, submissionId),
        condition: {
          expression: "#status = :status",
          names: { "#status": "status" },
          values: { ":status": isLive(signUp) && now < lastStart(form) ? "cancelled" : signUp.status },
        },
      },
      ...releaseUploads(answered, signUp.answers, {}, now),
      audit({ at: now, formId, submissionId, action: "erased", actor }),
    ]);
  }
  throw new ContentionError("The sign-up is being written by others");
}
