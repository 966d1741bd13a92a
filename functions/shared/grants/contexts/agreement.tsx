import { transfersMoney } from "../../../../domain/grants/agreement/agreement.ts";
import { spacedBankAccount } from "../../../../domain/grants/agreement/bank-account.ts";
import { Facts } from "../../pages/facts.tsx";
import { calendarDate, money } from "../../words/format.ts";
import { settlementWords } from "../../words/settlement/words.ts";
import { ApplicationFacts, patronFact } from "./application.tsx";
import type { ContextProps, FactsProps } from "./context.ts";

/** What was agreed, and what of it has been paid. Before there is an agreement, what was awarded. */
export function AgreementFacts({ language, facts: { form, application } }: FactsProps) {
  if (!application) return null;
  const words = settlementWords[language];
  const { agreement, awardedAmount } = application;
  const instalments = agreement?.instalments ?? [];
  return (
    <Facts
      facts={[
        [words.awarded, awardedAmount === undefined ? undefined : money(language, awardedAmount)],
        [words.agreement.number, agreement?.number || undefined],
        [words.agreement.signed, agreement?.signedOn && calendarDate(language, agreement.signedOn)],
        [words.agreement.endsOn, agreement && calendarDate(language, agreement.endsOn)],
        [words.agreement.account, agreement?.bankAccount ? spacedBankAccount(agreement.bankAccount) : undefined],
        ...instalments.map(
          ({ amount, paidOn }, index) =>
            [
              words.agreement.instalment(index + 1, instalments.length),
              `${money(language, amount)} – ${
                paidOn ? words.agreement.paid(calendarDate(language, paidOn)) : words.agreement.unpaid
              }`,
            ] as const,
        ),
        [words.payment.title, agreement && !transfersMoney(form) ? words.agreement.noTransfer : undefined],
      ]}
    />
  );
}

export const AgreementContext = (props: ContextProps) => (
  <>
    <ApplicationFacts {...props} />
    {props.facts.application?.patron && <Facts facts={patronFact(props.language, props.facts)} />}
    <AgreementFacts {...props} />
  </>
);
