import { randomUUID } from "node:crypto";
import { entryForm, sourcesAt } from "../../domain/clerk-entry.ts";
import { httpDoor } from "../shared/http/door.ts";
import { viewOf } from "../shared/http/forms.ts";
import { Refused } from "../shared/http/refused.ts";
import { pageResponse } from "../shared/http/response.ts";
import { officeOf, openClerk } from "../shared/organiser/clerk.ts";
import { entryPage } from "../shared/pages/organiser/entry.tsx";
import { tooLatePage } from "../shared/pages/organiser/notice.tsx";

/** The form for a clerk who has a sign-up on paper or on the telephone. */
export const handler = httpDoor("entry-page", async (request, { TABLE_NAME }) => {
  const office = officeOf(await openClerk(TABLE_NAME, request.path("key"), request.now), request);
  const { language, form, cancelled, now } = office;
  if (cancelled) throw new Refused({ code: "formCancelled" });
  if (sourcesAt(form, now).length === 0) return pageResponse(410, tooLatePage(office));
  const { view } = await viewOf(entryForm(form), TABLE_NAME, language, now);
  const values = { language: "pl" };
  return pageResponse(200, entryPage({ office, form: view, key: randomUUID(), values, rows: {}, errors: [] }));
});
