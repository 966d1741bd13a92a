import { checkAnswers } from "../../domain/answers.ts";
import type { SimpleField } from "../../schemas/field.ts";
import { httpDoor } from "../shared/http/door.ts";
import { formOf } from "../shared/http/forms.ts";
import { postedFields } from "../shared/http/request.ts";
import { fieldErrors, pageResponse, refusedPage, seeOther } from "../shared/http/response.ts";
import { lostLinkPage } from "../shared/pages/lost-link.tsx";
import { busyRefusal } from "../shared/spam/busy.ts";
import { sendCallLinks } from "./send-call-links.ts";
import { sendLinks } from "./send-links.ts";

const email: SimpleField = { type: "email", name: "email", label: { pl: "-" }, required: true, example: "" };

/**
 * Sends the link again to whoever has lost it. What it answers, and how many calls it makes, does not tell whether an
 * address is on the list.
 */
export const handler = httpDoor("request-link", async (request, { TABLE_NAME }) => {
  const { body, language, now } = request;
  const form = await formOf(request, TABLE_NAME);
  const typed = postedFields(body).get("email") ?? "";
  const { answers, faults } = checkAnswers([email], { email: typed });
  if (faults.length > 0) {
    const page = { language, form, typed: typed.slice(0, 300), errors: fieldErrors(language, faults) };
    return pageResponse(422, lostLinkPage(page));
  }
  // Before anything is looked up, so that it is the same for everybody.
  const refusal = await busyRefusal(request, TABLE_NAME, form.id, { purpose: "link" });
  if (refusal) return refusedPage(refusal, lostLinkPage({ language, form, typed, refusal }));
  const address = String(answers["email"]);
  if (form.kind === "conference") await sendLinks(TABLE_NAME, form, address, now);
  else await sendCallLinks(TABLE_NAME, form, address, now);
  return seeOther(`/forms/${form.id}/link?asked=1&lang=${language}`);
});
