import { visibleStatus } from "../../../../domain/grants/application/visible-status.ts";
import type { Application } from "../../../../schemas/application.ts";
import type { Language } from "../../../../schemas/values.ts";
import { moment, money, number } from "../../words/format.ts";
import { ownApplicationWords, type OwnApplicationWords } from "../../words/own-application/words.ts";

function verdict(words: OwnApplicationWords, language: Language, application: Application) {
  const { awardedAmount, decision } = application;
  if (awardedAmount !== undefined) return { good: true, text: words.awarded(money(language, awardedAmount)) };
  const waits = visibleStatus(application) === "reserve" && decision;
  if (waits) return { good: true, text: words.onReserve(number(language, decision.position)) };
  return { good: false, text: words.rejected };
}

/** What was decided on an application, once it is published, with its reasons. Nothing before. */
export function Outcome({ language, application }: { language: Language; application: Application }) {
  const { decision } = application;
  if (!decision) return null;
  const words = ownApplicationWords[language];
  const { good, text } = verdict(words, language, application);
  return (
    <section class={`outcome ${good ? "good" : "bad"}`}>
      <h2>{text}</h2>
      <p class="help">{words.decidedAt(moment(language, decision.at))}</p>
      {decision.reason && (
        <>
          <h3>{words.reason}</h3>
          <p class="text">{decision.reason}</p>
        </>
      )}
    </section>
  );
}
