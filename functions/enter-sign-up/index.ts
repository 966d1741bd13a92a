import { randomUUID } from "node:crypto";
import { entryForm, isWalkIn, sourcesAt, tooManyAtTheDoor } from "../../domain/clerk-entry.ts";
import { participantsOf } from "../../domain/participants.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import type { Instant } from "../../schemas/values.ts";
import { arrivalWrites } from "../shared/check-in/arrival.ts";
import { httpDoor } from "../shared/http/door.ts";
import { viewOf } from "../shared/http/forms.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { Refused } from "../shared/http/refused.ts";
import type { Body } from "../shared/http/request.ts";
import { fieldErrors, jsonResponse, pageResponse, type Response } from "../shared/http/response.ts";
import { backTo } from "../shared/organiser/back.ts";
import { type Clerk, officeOf, openClerk } from "../shared/organiser/clerk.ts";
import { type EntryPage, entryPage } from "../shared/pages/organiser/entry.tsx";
import { tooLatePage } from "../shared/pages/organiser/notice.tsx";
import type { Office } from "../shared/pages/organiser/room.tsx";
import type { NewSignUp } from "../shared/sign-ups/store.ts";
import { storeSignUp } from "../shared/sign-ups/store.ts";
import { valuesOf } from "../../domain/form-post.ts";
import { submissionIdOf } from "../shared/submissions/new-submission.ts";
import { lookupsOf } from "../shared/submissions/lookups.ts";
import { changedRows, type ShownPage, shownPage } from "../shared/submissions/rows.ts";
import { entryRefusal } from "../shared/words/organiser-refusals/catalogue.ts";
import { type CheckedEntry, checkEntry } from "./request.ts";

/** The page again, with everything typed still there. */
async function pageAgain(
  tableName: string,
  office: Office,
  fields: URLSearchParams,
  { values, rows, group, refused }: ShownPage & Pick<EntryPage, "refused">,
  faults: FieldFault[] = [],
): Promise<Response> {
  const { language, form, now } = office;
  const { view } = await viewOf(entryForm(form), tableName, language, now);
  const key = fields.get("_key") ?? "";
  const typed = { ...values, language: fields.get("language") ?? "pl" };
  const errors = fieldErrors(language, faults);
  const page = { office, form: view, key, values: typed, rows, errors, changedGroup: group };
  const status = refused ? 409 : faults.length > 0 ? 422 : 200;
  return pageResponse(status, entryPage({ ...page, ...(refused && { refused }) }));
}

/** After the event: who may still be entered, and until when. */
function tooLate(office: Office, posted: Body["type"]): Response {
  if (posted !== "form") throw new Refused({ code: "eventOver" });
  return pageResponse(410, tooLatePage(office));
}

/** Whoever comes to a running event is seated and there in one transaction, or not at all. */
function newSignUp({ link, form, clerk }: Clerk, entry: CheckedEntry, now: Instant): NewSignUp | FieldFault[] {
  const common = { ...entry, enteredBy: clerk.id };
  const open = linkIsOpen(link.storedAt, now);
  if (!isWalkIn(entry.source, form, now)) return { ...common, extra: [open] };
  const people = participantsOf(form, entry.answers);
  const faults = tooManyAtTheDoor(people.length);
  if (faults.length > 0) return faults;
  const submissionId = submissionIdOf(form.id, entry.key);
  const arrivals = people.flatMap((_, index) => {
    const seen = {
      submissionId,
      participant: index + 1,
      at: now < form.endsAt ? now : form.startsAt,
      method: "walkIn" as const,
    };
    return arrivalWrites({ form, actor: clerk.id }, seen, now);
  });
  return { ...common, walkIn: true, extra: [open, ...arrivals] };
}

/** A clerk types in a sign-up: the same list, the same seats, the same transaction. */
export const handler = httpDoor("enter-sign-up", async (request, { TABLE_NAME }) => {
  const { body, now } = request;
  const clerk = await openClerk(TABLE_NAME, request.path("key"), now);
  const { form } = clerk;
  const office = officeOf(clerk, request);
  request.language = office.language;
  if (sourcesAt(form, now).length === 0) return tooLate(office, body.type);
  const changed = body.type === "form" ? changedRows(form, valuesOf(body.fields), body.fields) : undefined;
  if (body.type === "form" && changed) return pageAgain(TABLE_NAME, office, body.fields, changed);
  const checked = checkEntry(request, form, await lookupsOf(TABLE_NAME, form));
  if ("ok" in checked && !sourcesAt(form, now).includes(checked.ok.source)) return tooLate(office, body.type);
  const made = "ok" in checked ? newSignUp(clerk, checked.ok, now) : checked.faults;
  if (Array.isArray(made)) {
    if (body.type !== "form") throw new Refused({ code: "invalid", faults: made });
    return pageAgain(TABLE_NAME, office, body.fields, shownPage(form, valuesOf(body.fields)), made);
  }
  const stored = await storeSignUp(TABLE_NAME, form, made, now);
  if (stored.outcome === "refused") {
    const sentence = entryRefusal(office.language, stored.refusal);
    if (body.type !== "form" || sentence === undefined) throw new Refused(stored.refusal);
    // The old key is used up when it named another sign-up.
    if (stored.refusal.code === "keyReused") body.fields.set("_key", randomUUID());
    const refused = { sentence, existing: stored.existing };
    return pageAgain(TABLE_NAME, office, body.fields, { ...shownPage(form, valuesOf(body.fields)), refused });
  }
  if (body.type === "form") return backTo(request, `/sign-ups/${stored.receipt.id}`, "signUp");
  return jsonResponse(stored.outcome === "created" ? 201 : 200, stored.receipt);
});
