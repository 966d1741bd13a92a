import type { Refusal } from "../../../domain/refusal.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { refusalDetail, refusalTitle } from "../words/refusals.ts";

/** Why a form takes no answers now; undefined for one that does. */
export function refusalOfState({ state, opensAt, closesAt, exhausted }: PublicForm): Refusal | undefined {
  switch (state) {
    case "scheduled":
      return { code: "notYetOpen", opensAt };
    case "closed":
      return { code: "closed", closesAt, ...(exhausted && { exhausted }) };
    case "cancelled":
      return { code: "formCancelled" };
    default:
      return undefined;
  }
}

/** Said in place of the form, in the words in which a submission would be refused. */
export function NotOpen({ language, form }: { language: Language; form: PublicForm }) {
  const refusal = refusalOfState(form);
  if (!refusal) return null;
  return (
    <section class="notice">
      <h2>{refusalTitle(language, refusal)}</h2>
      <p>{refusalDetail(language, refusal)}</p>
    </section>
  );
}
