import { answersAfter } from "../../../../domain/grants/formal/compare.ts";
import { flaggedFields } from "../../../../domain/grants/formal/correction.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Application, Correction } from "../../../../schemas/application.ts";
import type { SimpleField } from "../../../../schemas/field.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { Answers } from "../../../../schemas/submission-members.ts";
import type { Language } from "../../../../schemas/values.ts";
import { formalWords } from "../../words/formal/words.ts";
import { moment } from "../../words/format.ts";
import { ComparedRows } from "./compared-rows.tsx";
import { piecesOf, Side } from "./pieces.tsx";

interface Compared {
  language: Language;
  field: SimpleField;
  before: Answers[string] | undefined;
  after: Answers[string] | undefined;
}

function ComparedValue({ language, field, before, after }: Compared) {
  const words = formalWords[language].comparison;
  const pieces = piecesOf(language, field, before, after);
  const same = pieces.every(({ state }) => state === "same");
  return (
    <table class="comparison">
      <caption>
        {inLanguage(field.label, language)} – {words.states[same ? "same" : "changed"]}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <Side pieces={pieces} side="removed" />
          </td>
          <td>
            <Side pieces={pieces} side="added" />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** What was handed in after a call for correction, field by field beside what was there before. */
export function Comparison({
  language,
  form,
  application,
  correction,
}: {
  language: Language;
  form: GrantCall;
  application: Application;
  correction: Correction;
}) {
  const { answeredAt, before = {} } = correction;
  if (answeredAt === undefined) return null;
  const after = answersAfter(application, application.corrections.indexOf(correction));
  return (
    <section>
      <h2>{formalWords[language].comparison.title(moment(language, answeredAt))}</h2>
      {flaggedFields(form, correction).map((field) => {
        const both = { language, before: before[field.name], after: after[field.name] };
        return field.type === "group" ? (
          <ComparedRows {...both} field={field} />
        ) : (
          <ComparedValue {...both} field={field} />
        );
      })}
    </section>
  );
}
