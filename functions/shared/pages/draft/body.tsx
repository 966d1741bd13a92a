import { rowsIn } from "../../../../domain/grants/draft/merge.ts";
import { draftWords } from "../../words/draft/catalogue.ts";
import { fillingWords } from "../../words/filling/catalogue.ts";
import { Consents } from "../consents.tsx";
import { EnterButton, Fields } from "../fields.tsx";
import type { Filling } from "../filling.ts";
import { Attachments } from "./attachments.tsx";
import { Conflicts } from "./conflicts.tsx";
import { Invite } from "./invite.tsx";
import type { DraftView } from "./view.ts";
import type { RowLabel } from "../../words/faults/names.ts";

interface Body {
  page: DraftView;
  filling: Filling;
  rowLabel: RowLabel;
  nameOf: (field: string) => string | undefined;
}

/** One form for everything, so that every button saves what is typed. */
export function DraftBody({ page, filling, rowLabel, nameOf }: Body) {
  const { language, form, view, draft, address, query, changedGroup } = page;
  const words = draftWords[language];
  const { review } = fillingWords[language];
  const groups = view.fields.filter(({ type }) => type === "group");
  const rows = Object.fromEntries(
    groups.map(({ name, min = 0 }) => [name, Math.max(rowsIn(filling.values, name), min, 1)]),
  );
  return (
    <form method="post" action={`${address}${query}`} noValidate>
      <EnterButton>{words.save}</EnterButton>
      <input type="hidden" name="_revision" value={draft.revision} />
      <Conflicts page={page} nameOf={nameOf} />
      <p class="help">{filling.words.form.requiredNote}</p>
      <Fields
        fields={view.fields}
        sections={view.sections}
        filling={filling}
        rows={rows}
        rowLabel={rowLabel}
        definition={form}
        changedGroup={changedGroup}
      />
      <Consents consents={view.consents} filling={filling} />
      {form.attachments > 0 && <Attachments page={page} filling={filling} />}
      <Invite page={page} filling={filling} />
      <div class="send">
        <button class="secondary" name="_action" value="save">
          {words.save}
        </button>
        <p class="help">{words.saveHelp}</p>
        <button class="primary" name="_review" value="1" formAction={`${address}/send${query}`}>
          {review.check.grantCall}
        </button>
        <p class="help">{review.checkHelp}</p>
      </div>
    </form>
  );
}
