import { eligibilityFields } from "../../../../domain/grants/application/eligibility.ts";
import { publicField } from "../../../../domain/public-form.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import { eligibilityWords } from "../../words/call/eligibility.ts";
import { FieldControl } from "../control.tsx";
import type { Filling } from "../filling.ts";

interface Asking {
  form: GrantCall;
  frame: boolean;
  filling: Filling;
}

/** Asks, before the long form, whether somebody may apply at all; the address then leads to the form. No JavaScript. */
export function Eligibility({ form, frame, filling }: Asking) {
  const { language, errors } = filling;
  const words = eligibilityWords[language];
  const fields = eligibilityFields(form);
  const refused = errors.some(({ code }) => code === "notEligible");
  return (
    <section class="eligibility">
      <h2 {...(refused && { tabIndex: -1, autofocus: true })}>{refused ? words.no : words.heading}</h2>
      {!refused && <p>{words.intro}</p>}
      <form method="get" action={`/forms/${form.id}/page`} noValidate>
        <input type="hidden" name="lang" value={language} />
        {frame && <input type="hidden" name="frame" value="1" />}
        {fields.map((field) => (
          <FieldControl
            field={{ ...publicField(field, language), required: true }}
            name={field.name}
            filling={filling}
          />
        ))}
        <div class="send">
          <button class="primary">{words.check}</button>
        </div>
      </form>
    </section>
  );
}
