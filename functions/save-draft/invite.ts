import { sameAddress } from "../../domain/participants.ts";
import { draftLinkExpiry } from "../../domain/links.ts";
import { draftLetter } from "../shared/drafts/letters.ts";
import { ofAddressWrite } from "../shared/drafts/of-address.ts";
import { draftAddress } from "../shared/drafts/open.ts";
import type { Saved } from "../shared/drafts/save-post.ts";
import { showDraft } from "../shared/drafts/show.ts";
import { typedAddress } from "./typed-address.ts";
import { editorWrite } from "../shared/drafts/writes.ts";
import { linkIsOpen } from "../shared/http/links.ts";
import { fieldErrors, type Response, seeOther } from "../shared/http/response.ts";
import { hourOf } from "../shared/sign-ups/link-again.ts";
import { transact, type Write } from "../shared/table/writes.ts";

/** Sends a link of their own to one more person; to somebody who has one already, another, once an hour. */
export async function invite({ request, tableName, post, open }: Saved): Promise<Response> {
  const { now } = request;
  const { draft, form, link } = open;
  const typed = post.get("_invite") ?? "";
  const checked = typedAddress(typed);
  if ("fault" in checked) {
    const errors = fieldErrors(open.language, [{ field: "_invite", code: checked.fault }]);
    return showDraft(tableName, open, now, { status: 422, errors, invited: typed.slice(0, 300) });
  }
  const { email } = checked;
  const known = draft.editors.some((editor) => sameAddress(editor) === sameAddress(email));
  const until = draftLinkExpiry(form);
  const joins: Write[] = known
    ? []
    : [
        editorWrite(draft, email),
        ofAddressWrite(email, { formId: draft.formId, language: draft.language, draftId: draft.id, until }),
      ];
  // Refused when they were invited a moment ago, or when there are as many as there may be: the page shows either.
  await transact(tableName, [
    linkIsOpen(link, now),
    ...joins,
    draftLetter("draftLink", draft, email, { now, version: hourOf(now), invited: !known }),
  ]);
  return seeOther(draftAddress(open, { news: "invited" }));
}
