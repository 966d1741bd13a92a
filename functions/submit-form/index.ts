import { decodeFormPost } from "../../domain/form-post.ts";
import { leftOut } from "../../domain/left-out.ts";
import { begunFaults } from "../../domain/offered-sessions.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { Form } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import { askedBefore } from "../shared/form-versions.ts";
import { apply } from "../shared/grants/apply.ts";
import { type DoorRequest, httpDoor } from "../shared/http/door.ts";
import { formOf } from "../shared/http/forms.ts";
import { Refused, refusalOf } from "../shared/http/refused.ts";
import { readBody, wantsFragment, wantsFrame } from "../shared/http/request.ts";
import { jsonResponse, type Response, seeOther } from "../shared/http/response.ts";
import { storeSignUp } from "../shared/sign-ups/store.ts";
import { spamRefusal } from "../shared/spam/guard.ts";
import { formAgain, type Post, reviewAgain } from "../shared/submissions/again.ts";
import { lookupsOf } from "../shared/submissions/lookups.ts";
import { replay, type Stored, submissionIdOf } from "../shared/submissions/new-submission.ts";
import { pressedIn } from "../shared/submissions/pressed.ts";
import { type CheckedRequest, checkRequest, type Sent } from "../shared/submissions/request.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";

type Taken = Exclude<Stored, { outcome: "refused" }>;

/** A page leads to the receipt; so does a part of one, whose script follows by itself. */
function reply({ language, event, body }: DoorRequest, form: Form, { outcome, receipt }: Taken): Response {
  if (body.type !== "form") return jsonResponse(outcome === "created" ? 201 : 200, receipt);
  const drawn = `${wantsFrame(event) ? "&frame=1" : ""}${wantsFragment(event) ? "&fragment=1" : ""}`;
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

/** What was taken before, whatever has become of the form since; whoever sends anything else learns nothing of it. */
async function earlier(tableName: string, { id }: Form, sent: Sent): Promise<Taken | undefined> {
  const item = await getItem(tableName, keys.submission(id, submissionIdOf(id, sent.key)));
  const stored = item && replay(item, sent);
  return stored?.outcome === "replayed" ? stored : undefined;
}

/** Whether a page without a script would lose something typed without a word: what is not asked for is never stored. */
const losesSomething = ({ form, fields }: Post): boolean =>
  fields.has("_version") &&
  fields.get("_shown") !== "review" &&
  leftOut(form.fields, decodeFormPost(form, fields).answers).length > 0;

/** Takes a submission, from a program or from the page of the form, whose other buttons only draw something. */
export const handler = httpDoor(
  "submit-form",
  async (request, { TABLE_NAME: tableName }) => {
    const { event, now } = request;
    const form = await formOf(request, tableName);
    const body = readBody(event);
    request.body = body;
    const pressed = body.type === "form" ? pressedIn(form, body.fields) : undefined;
    const post: Post | undefined =
      body.type === "form" && pressed ? { request, tableName, form, fields: body.fields, pressed } : undefined;
    const checked = checkRequest(request, form, await lookupsOf(tableName, form));
    const { language } = "ok" in checked ? checked.ok : checked;
    request.language = language;
    if (post && pressed?.to === "form") return formAgain(post, { language });

    const refuse = async (refusal: Refusal, sent?: Sent) => {
      const taken = sent && pressed?.to !== "review" ? await earlier(tableName, form, sent) : undefined;
      if (taken) return reply(request, form, taken);
      if (post) return formAgain(post, { language, ...(refusal.code === "invalid" ? refusal : { refusal }) });
      throw new Refused(refusal);
    };
    if (!("ok" in checked)) return refuse({ code: "invalid", faults: checked.faults }, checked.sent);
    const { ok } = checked;
    const faults = begunFaults(form, ok.answers, now);
    if (faults.length > 0) return refuse({ code: "invalid", faults }, ok);
    if (post && (await askedBefore(tableName, form, post.fields.get("_version")))) {
      const taken = await earlier(tableName, form, ok);
      return taken ? reply(request, form, taken) : formAgain(post, { language });
    }
    if (post && (pressed?.to === "review" || losesSomething(post))) return reviewAgain(post, ok);
    const spam = await spamRefusal(request, tableName, { formId: form.id, key: ok.key });
    if (spam) return refuse(spam, ok);
    const stored = await store(tableName, form, ok, now);
    return stored.outcome === "refused" ? refuse(stored.refusal) : reply(request, form, stored);
  },
  { readsBody: true },
);
