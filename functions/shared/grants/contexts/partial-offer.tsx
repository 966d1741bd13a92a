import { Facts } from "../../pages/facts.tsx";
import { money } from "../../words/format.ts";
import { listWords } from "../../words/lists/words.ts";
import { ApplicationFacts } from "./application.tsx";
import type { ContextProps } from "./context.ts";

/** How much is offered of what was asked for. Where the application stands on the list is not public yet. */
export function PartialOfferContext(props: ContextProps) {
  const { language, facts } = props;
  const amount = facts.application?.proposedAmount;
  const words = listWords[language];
  return (
    <>
      <ApplicationFacts {...props} />
      {amount !== undefined && <Facts facts={[[words.offered, <strong>{money(language, amount)}</strong>]]} />}
      <p>{words.offerNote}</p>
    </>
  );
}
