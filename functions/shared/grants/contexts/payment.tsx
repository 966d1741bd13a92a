import { spacedBankAccount } from "../../../../domain/grants/agreement/bank-account.ts";
import { Facts } from "../../pages/facts.tsx";
import { money } from "../../words/format.ts";
import { settlementWords } from "../../words/settlement/words.ts";
import { ApplicationFacts } from "./application.tsx";
import type { ContextProps } from "./context.ts";

/** What to pay, to which account, by which agreement, and to whom. */
export function PaymentContext(props: ContextProps) {
  const { language, facts } = props;
  const { application, question } = facts;
  const agreement = application?.agreement;
  const instalment = agreement?.instalments[question.round - 1];
  if (!agreement || !instalment) return null;
  const words = settlementWords[language];
  return (
    <>
      <h2>{words.payment.title}</h2>
      <Facts
        facts={[
          [
            words.agreement.instalment(question.round, agreement.instalments.length),
            <strong>{money(language, instalment.amount)}</strong>,
          ],
          [words.agreement.account, <strong>{spacedBankAccount(agreement.bankAccount)}</strong>],
          [words.agreement.number, <strong>{agreement.number}</strong>],
        ]}
      />
      <ApplicationFacts {...props} />
    </>
  );
}
