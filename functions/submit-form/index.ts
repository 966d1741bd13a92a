import { begunFaults } from "../../domain/offered-sessions.ts";
import type { Form } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import { apply } from "../shared/grants/apply.ts";
import { type DoorRequest, httpDoor } from "../shared/http/door.ts";
import { formOf } from "../shared/http/forms.ts";
import { Refused, refusalOf } from "../shared/http/refused.ts";
import { wantsFragment, wantsFrame } from "../shared/http/request.ts";
import { jsonResponse, type Response, seeOther } from "../shared/http/response.ts";
import { storeSignUp } from "../shared/sign-ups/store.ts";
import { spamRefusal } from "../shared/spam/guard.ts";
import { formAgain, type Post, reviewAgain } from "../shared/submissions/again.ts";
import { lookupsOf } from "../shared/submissions/lookups.ts";
import type { Stored } from "../shared/submissions/new-submission.ts";
import { pressedIn } from "../shared/submissions/pressed.ts";
import { type CheckedRequest, checkRequest } from "../shared/submissions/request.ts";

type Taken = Exclude<Stored, { outcome: "refused" }>;

/** A page leads to the receipt; so does a part of one, whose script follows by itself. */
function reply({ language, event, body }: DoorRequest, form: Form, { outcome, receipt }: Taken): Response {
  if (body.type !== "form") return jsonResponse(outcome === "created" ? 201 : 200, receipt);
  const drawn = wantsFragment(event) ? "&fragment=1" : wantsFrame(event) ? "&frame=1" : "";
  return seeOther(`/forms/${form.id}/receipts/${receipt.id}?lang=${language}${drawn}`);
}

async function store(tableName: string, form: Form, checked: CheckedRequest, now: Instant): Promise<Stored> {
  try {
    return await (form.kind === "conference"
      ? storeSignUp(tableName, form, checked, now)
      : apply(tableName, form, checked, now));
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { outcome: "refused", refusal };
  }
}

/** Takes a submission, from a program or from the page of the form, whose other buttons only draw something. */
export const handler = httpDoor("submit-form", async (request, { TABLE_NAME: tableName }) => {
  const { body, now } = request;
  const form = await formOf(request, tableName);
  const pressed = body.type === "form" ? pressedIn(form, body.fields) : undefined;
  const post: Post | undefined =
    body.type === "form" && pressed ? { request, tableName, form, fields: body.fields, pressed } : undefined;
  const checked = checkRequest(request, form, await lookupsOf(tableName, form));
  const { language } = "ok" in checked ? checked.ok : checked;
  request.language = language;
  if (post && pressed?.to === "form") return formAgain(post, { language });
  const faults = "ok" in checked ? begunFaults(form, checked.ok.answers, now) : checked.faults;
  if (!("ok" in checked) || faults.length > 0) {
    if (post) return formAgain(post, { language, faults });
    throw new Refused({ code: "invalid", faults });
  }
  if (post && pressed?.to === "review") return reviewAgain(post, checked.ok);
  const spam = await spamRefusal(request, tableName, { formId: form.id, key: checked.ok.key });
  const stored: Stored = spam ? { outcome: "refused", refusal: spam } : await store(tableName, form, checked.ok, now);
  if (stored.outcome !== "refused") return reply(request, form, stored);
  const { refusal } = stored;
  if (post) return formAgain(post, { language, ...(refusal.code === "invalid" ? refusal : { refusal }) });
  throw new Refused(refusal);
});
