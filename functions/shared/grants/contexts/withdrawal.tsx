import { money } from "../../words/format.ts";
import { settlementWords } from "../../words/settlement/words.ts";
import { ApplicationFacts } from "./application.tsx";
import type { ContextProps } from "./context.ts";

/** What is withdrawn, and what is lost by it. */
export function WithdrawalContext(props: ContextProps) {
  const { language, facts } = props;
  const { application } = facts;
  const awarded = application?.status === "awarded" ? application.awardedAmount : undefined;
  return (
    <>
      <ApplicationFacts {...props} />
      {awarded !== undefined && (
        <p class="notice">{settlementWords[language].withdrawal.losesGrant(money(language, awarded))}</p>
      )}
    </>
  );
}
