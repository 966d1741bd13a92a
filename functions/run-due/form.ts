import { callEnds, dueKindOf, dueSessionOf, isSuperseded } from "../../domain/due.ts";
import { ranOut } from "../../domain/grants/call/ran-out.ts";
import { letterName, queuedLetter } from "../../domain/letters.ts";
import { DueOfForm } from "../../schemas/due.ts";
import type { Conference, Form, GrantCall } from "../../schemas/form.ts";
import { tableLayout } from "../../schemas/env.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { eraseSubmission } from "../shared/erasure/erase.ts";
import { readPool } from "../shared/grants/read.ts";
import { found } from "../shared/http/refused.ts";
import { parseItem, readCounter, readForm } from "../shared/records.ts";
import { dueAttributes, type Key, keys, prefix } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { absent, transact, updateItem, type Write } from "../shared/table/writes.ts";
import { issueCertificates } from "./certificates.ts";
import { remindOfEvent } from "./event-reminder.ts";
import { askForNames } from "./missing-names.ts";
import { eraseNeeds } from "./needs.ts";
import { tellOverdue } from "./overdue.ts";
import { startFormalChecks } from "./closed-call.ts";
import { done, type Outcome } from "./outcome.ts";
import type { Run } from "./run.ts";
import { forEachSignUp } from "./sign-ups.ts";

/** Tells the coordinator that the call has closed, with its figures. */
function closingLetter(form: GrantCall, now: Instant): Write {
  const { email: to, language } = form.coordinator;
  const letter = queuedLetter({ kind: "callClosed", to, language, formId: form.id, queuedAt: now });
  return {
    put: { ...keys.formLetter(form.id, letterName("callClosed", form.closesAt)), ...letter },
    condition: absent,
  };
}

/** Letters and certificates of an event that takes place. */
async function forParticipants(run: Run, form: Conference, name: string, due: DueOfForm): Promise<Outcome> {
  if ((await readCounter(run.tableName, form.id))?.cancelled) return done;
  if (isSuperseded(form, { name, at: due.at }, run.now)) return done;
  switch (dueKindOf(name)) {
    case "reminder":
      return remindOfEvent(run, form, due, dueSessionOf(name));
    case "names":
      return askForNames(run, form, due);
    case "certificates":
      return issueCertificates(run, form);
    default:
      throw new Error(`Nobody knows what ${name} is`);
  }
}

/** What follows from the close of a call that was not cancelled; the coordinator may have put the close off. */
async function closeCall(run: Run, form: GrantCall, due: DueOfForm): Promise<Outcome> {
  const counter = await readPool(run.tableName, form.id);
  if (!counter || counter.cancelled) return done;
  const closes = callEnds({ ...form, closesAt: counter.closesAt });
  return closes > run.now ? { outcome: "again", at: closes } : startFormalChecks(run, form, due);
}

function forForm(run: Run, form: Form, name: string, due: DueOfForm): Promise<Outcome> | Outcome {
  if (form.kind === "grantCall") return name === "overdue" ? tellOverdue(run, form) : closeCall(run, form, due);
  const { tableName, now } = run;
  switch (dueKindOf(name)) {
    case "needs":
      return eraseNeeds(run, due);
    case "erasure":
      return forEachSignUp(run, due, (signUp) => eraseSubmission(tableName, form, signUp, now, "system"));
    default:
      return forParticipants(run, form, name, due);
  }
}

/** What is written together with the end of something due. Whose money ran out, its coordinator was told at once. */
async function atTheEnd({ tableName, now }: Run, form: Form, name: string): Promise<Write[]> {
  if (form.kind === "grantCall") {
    if (dueKindOf(name) !== "closed") return [];
    const pool = await readPool(tableName, form.id);
    return pool && ranOut(form, pool) ? [] : [closingLetter(form, now)];
  }
  return name === "erasure" ? [audit({ at: now, formId: form.id, action: "erased", actor: "system" })] : [];
}

/**
 * Does what is due for a form as a whole, then forgets that it was due or moves it to when it is due again: unless
 * another run has done so, or the organiser has moved the event meanwhile. A crash before that repeats it harmlessly.
 * Answers whether nothing is left for the next run.
 */
export async function doForForm(run: Run, key: Key): Promise<boolean> {
  const { tableName, now } = run;
  // The index may be a moment behind the table.
  const item = await getItem(tableName, key);
  const dueAt = String(item?.[tableLayout.dueIndex.sortKey]);
  if (!item || dueAt > now) return true;
  const due = parseItem(DueOfForm, item);
  const name = key.sk.slice(prefix.due.length);
  const form = found(await readForm(tableName, due.formId, { fresh: true }));
  const outcome = await forForm(run, form, name, due);
  const asRead = { expression: "dueAt = :due", values: { ":due": dueAt } };
  switch (outcome.outcome) {
    case "done":
      await transact(tableName, [{ delete: key, condition: asRead }, ...(await atTheEnd(run, form, name))]);
      return true;
    case "again":
      await updateItem(tableName, {
        update: key,
        expression: "SET #at = :at, dueAt = :next REMOVE #after",
        condition: {
          ...asRead,
          names: { "#at": "at", "#after": "after" },
          values: { ...asRead.values, ":at": outcome.at, ":next": dueAttributes(outcome.at).dueAt },
        },
      });
      return true;
    case "unfinished":
      if (outcome.after !== undefined) {
        await updateItem(tableName, {
          update: key,
          expression: "SET #after = :after",
          condition: { ...asRead, names: { "#after": "after" }, values: { ...asRead.values, ":after": outcome.after } },
        });
      }
      return false;
  }
}
