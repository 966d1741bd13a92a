import { belongsTo, pick } from "../../../../domain/grants/draft/merge.ts";
import type { DraftValues } from "../../../../schemas/draft.ts";
import { draftWords } from "../../words/draft/catalogue.ts";
import { idOf } from "../filling.ts";
import { said } from "./said.ts";
import type { DraftView } from "./view.ts";

interface Both {
  page: DraftView;
  nameOf: (field: string) => string | undefined;
}

/** What two people typed into the same control: what was saved first, the other version beside it, and a choice. */
export function Conflicts({ page: { language, draft, form, view }, nameOf }: Both) {
  const words = draftWords[language].conflicts;
  if (draft.conflicts.length === 0) return null;
  const groups = form.fields.filter(({ type }) => type === "group").map(({ name }) => name);
  const text = (values: DraftValues) => said(view, values, language, nameOf) || words.nothing;
  return (
    <fieldset class="group" id="conflicts" tabIndex={-1}>
      <legend>{words.title}</legend>
      <p>{words.lead}</p>
      {draft.conflicts.map(({ id, name, values }) => {
        const saved = pick(draft.values, belongsTo(name, groups));
        const versions = [
          ["theirs", words.theirs(text(saved)), words.keepTheirs],
          ["mine", words.mine(text(values)), words.takeMine],
        ] as const;
        return (
          <fieldset class="row" data-conflict={name}>
            <legend>
              <a href={`#${idOf(name)}`}>{nameOf(name) ?? name}</a>
            </legend>
            {versions.map(([choice, version, label]) => (
              <>
                <p class="text">{version}</p>
                <label class="option">
                  <input type="radio" name={`_choose.${id}`} value={choice} />
                  <span>{label}</span>
                </label>
              </>
            ))}
          </fieldset>
        );
      })}
    </fieldset>
  );
}
