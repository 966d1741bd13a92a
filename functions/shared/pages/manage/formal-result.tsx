import { CheckResult } from "../../grants/contexts/check-result.tsx";
import { moment } from "../../words/format.ts";
import { ownApplicationWords } from "../../words/own-application/words.ts";
import { Paragraphs } from "../paragraphs.tsx";
import type { ApplicationView } from "./view.ts";

type Shown = Pick<ApplicationView, "language" | "form" | "submission">;

/** What the formal check found wanting, and how an appeal from it was decided. Nothing when all was in order. */
export function FormalResult({ language, form, submission }: Shown) {
  const words = ownApplicationWords[language];
  const check = submission.formalChecks.at(-1);
  const decision = submission.appeal?.decision;
  return (
    <>
      {check && check.outcome !== "passed" && <CheckResult language={language} facts={{ form }} check={check} />}
      {decision && (
        <section>
          <h2>{decision.upheld ? words.appealUpheld : words.appealDismissed}</h2>
          <p class="help">{words.decidedAt(moment(language, decision.at))}</p>
          <Paragraphs text={decision.reason} />
        </section>
      )}
    </>
  );
}
