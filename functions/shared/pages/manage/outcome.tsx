import type { Application } from "../../../../schemas/submission.ts";
import type { Language } from "../../../../schemas/values.ts";
import { moment, money } from "../../words/format.ts";
import { manageWords } from "../../words/manage/catalogue.ts";

/** How an application ended: the decision with its reasons. Nothing while it is open. */
export function Outcome({ language, application }: { language: Language; application: Application }) {
  if (application.status !== "awarded" && application.status !== "rejected") return null;
  const words = manageWords[language];
  const good = application.status === "awarded";
  return (
    <section class={`outcome ${good ? "good" : "bad"}`}>
      <h2>{good ? words.awarded(money(language, application.awardedAmount)) : words.rejected}</h2>
      <p class="help">{words.decidedAt(moment(language, application.decidedAt))}</p>
      <h3>{words.reason}</h3>
      <p class="text">{application.reason}</p>
    </section>
  );
}
