import type { PublicField } from "../../../../schemas/public-form.ts";
import type { Language } from "../../../../schemas/values.ts";
import { mostEditors } from "../../drafts/writes.ts";
import { draftWords } from "../../words/draft/catalogue.ts";
import type { Filling } from "../filling.ts";
import { TextControl } from "../text-control.tsx";
import type { DraftView } from "./view.ts";

/** The control for the address of somebody who is to write as well. */
export const inviteField = (language: Language): PublicField => {
  const { email: label } = draftWords[language].invite;
  return { name: "_invite", type: "email", label, help: "", required: false, example: "" };
};

/** Sends a link of their own to somebody who is to write, too. */
export function Invite({ page: { language, draft, invited = "" }, filling }: { page: DraftView; filling: Filling }) {
  const words = draftWords[language].invite;
  const values = { ...filling.values, _invite: invited };
  return (
    <fieldset class="group">
      <legend>{words.title}</legend>
      {draft.editors.length >= mostEditors ? (
        <p>{words.full}</p>
      ) : (
        <>
          <p class="help">{words.help}</p>
          <TextControl
            field={inviteField(language)}
            name="_invite"
            filling={{ ...filling, values }}
            autocomplete="off"
          />
          <button class="secondary" name="_action" value="invite">
            {words.send}
          </button>
        </>
      )}
    </fieldset>
  );
}
