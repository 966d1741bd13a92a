import { spacedBankAccount } from "../../../../domain/grants/bank-account.ts";
import { Facts } from "../../pages/facts.tsx";
import { money } from "../../words/format.ts";
import { settlementWords } from "../../words/settlement/words.ts";
import { AgreementContext } from "./agreement.tsx";
import type { ContextProps } from "./context.ts";

/** What to pay, to which account, by which agreement; then the rest. */
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
          [words.payment.amount, <strong>{money(language, instalment.amount)}</strong>],
          [words.agreement.account, <strong>{spacedBankAccount(agreement.bankAccount)}</strong>],
          [words.agreement.number, <strong>{agreement.number}</strong>],
        ]}
      />
      <AgreementContext {...props} />
    </>
  );
}
