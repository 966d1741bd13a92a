import type { Submission } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { moment, money } from "../words/format.ts";

/** How a matter ended: a decision with its reasons, or a cancellation. Nothing while it is open. */
export function Outcome({ language, submission }: { language: Language; submission: Submission }) {
  const words = catalogue[language].manage;
  switch (submission.status) {
    case "cancelled":
      return <p class="notice">{words.cancelledAt(moment(language, submission.cancelledAt))}</p>;
    case "awarded":
    case "rejected":
      return (
        <section class={`outcome ${submission.status === "awarded" ? "good" : "bad"}`}>
          <h2>
            {submission.status === "awarded"
              ? words.awarded(money(language, submission.awardedAmount))
              : words.rejected}
          </h2>
          <p class="help">{words.decidedAt(moment(language, submission.decidedAt))}</p>
          <h3>{words.reason}</h3>
          <p class="text">{submission.reason}</p>
        </section>
      );
    default:
      return null;
  }
}
