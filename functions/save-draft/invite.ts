import { checkValue } from "../../domain/answer-value.ts";
import { sameAddress } from "../../domain/participants.ts";
import { draftLinkExpiry } from "../../domain/links.ts";
import type { SimpleField } from "../../schemas/field.ts";
import { draftLetter } from "../shared/drafts/letters.ts";
import { ofAddressWrite } from "../shared/drafts/of-address.ts";
import { draftAddress } from "../shared/drafts/open.ts";
import { showDraft } from "../shared/drafts/show.ts";
import { editorWrite } from "../shared/drafts/writes.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { fieldErrors, type Response, seeOther } from "../shared/http/response.ts";
import { hourOf } from "../shared/sign-ups/link-again.ts";
import { transact, type Write } from "../shared/table/writes.ts";
import type { Saved } from "./go-on.ts";

const field: SimpleField = { type: "email", name: "_invite", label: { pl: "-" }, required: true, example: "" };

/** Sends a link of their own to one more person; to somebody who has one already, another, once an hour. */
export async function invite({ request, env, post, open }: Saved): Promise<Response> {
  const { now } = request;
  const { draft, form, link } = open;
  const typed = post.get("_invite") ?? "";
  const checked = checkValue(field, typed);
  if ("fault" in checked) {
    const errors = fieldErrors(open.language, [{ field: "_invite", ...checked.fault }]);
    return showDraft(env.TABLE_NAME, open, now, { status: 422, errors, invited: typed.slice(0, 300) });
  }
  const email = String(checked.value);
  const known = draft.editors.some((editor) => sameAddress(editor) === sameAddress(email));
  const until = draftLinkExpiry(form);
  const joins: Write[] = known
    ? []
    : [
        editorWrite(draft, email),
        ofAddressWrite(email, { formId: draft.formId, language: draft.language, draftId: draft.id, until }),
      ];
  // Refused when they were invited a moment ago, or when there are as many as there may be: the page shows either.
  await transact(env.TABLE_NAME, [
    linkIsOpen(link, now),
    ...joins,
    draftLetter("draftLink", draft, email, { now, version: hourOf(now) }),
  ]);
  return seeOther(draftAddress(open, { news: "invited" }));
}
