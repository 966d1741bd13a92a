import * as z from "zod/mini";
import { statusOf } from "../../domain/refusal.ts";
import { httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { fieldErrors, pageResponse, seeOther } from "../shared/http/response.ts";
import { currentAnswers, type Editing, openEditing } from "../shared/manage/editing.ts";
import { editPage, type EditPage, type Setback } from "../shared/pages/manage/edit.tsx";
import { valuesOf } from "../../domain/form-post.ts";
import { changedRows, shownPage } from "../shared/submissions/rows.ts";
import { storeChange } from "./store.ts";
import { isChange, wantedFrom } from "./wanted.ts";

const Revision = z.coerce.number().check(z.int());

const statusOfSetback = (setback: Setback): number =>
  setback.what === "refused" ? statusOf[setback.refusal.code] : 409;

/** What has been stored meanwhile is shown beside what was typed, and saving again replaces it. */
const meanwhile = (editing: Editing): Setback => ({ what: "changedMeanwhile", stored: currentAnswers(editing) });

/** Changes a sign-up from the form of its page. The page names the revision it was made from. */
export const handler = httpDoor("change-sign-up", async (request, { TABLE_NAME }) => {
  const { body, now } = request;
  if (body.type !== "form") throw new Refused({ code: "wrongMediaType", formOnly: true });
  const { own, editing } = await openEditing(request, TABLE_NAME);
  if (!editing) return seeOther(own.address + own.query);
  const { form, submission, language } = editing;
  const typed = valuesOf(body.fields);
  const again = (status: number, of: Editing, more: Partial<EditPage> = {}) =>
    pageResponse(status, editPage({ ...of, ...shownPage(form, typed), errors: [], ...more }));

  const madeFrom = z.safeParse(Revision, body.fields.get("_revision")).data;
  const asPosted = { ...editing, submission: { ...submission, revision: madeFrom ?? submission.revision } };
  const changed = changedRows(form, typed, body.fields);
  if (changed) return again(200, asPosted, { ...changed, changedGroup: changed.group });
  const { wanted, faults, begun, left } = wantedFrom(editing, body.fields, now);
  if (faults.length > 0) return again(422, asPosted, { errors: fieldErrors(language, faults) });
  if (madeFrom !== submission.revision) return again(409, editing, { setback: meanwhile(editing) });
  if (begun !== undefined) return again(409, editing, { setback: { what: "sessionBegan", session: begun } });
  // The page runs no script that would hide what is not asked for.
  if (left.length > 0 && body.fields.get("_shown") !== "review") {
    return again(409, editing, { setback: { what: "leftOut", posted: body.fields } });
  }
  if (!isChange(editing, wanted)) return seeOther(own.address + own.query);

  const stored = await storeChange(TABLE_NAME, editing, wanted, now);
  switch (stored.outcome) {
    case "changed":
      return seeOther(own.address + own.query);
    case "setback":
      return again(statusOfSetback(stored.setback), editing, { setback: stored.setback });
    case "lost": {
      const fresh = await openEditing(request, TABLE_NAME);
      if (!fresh.editing) return seeOther(own.address + own.query);
      return again(409, fresh.editing, { setback: meanwhile(fresh.editing) });
    }
  }
});
