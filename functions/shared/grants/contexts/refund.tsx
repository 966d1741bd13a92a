import { Facts } from "../../pages/facts.tsx";
import { calendarDate, moment, money } from "../../words/format.ts";
import { settlementWords } from "../../words/settlement/words.ts";
import { AgreementContext } from "./agreement.tsx";
import type { ContextProps } from "./context.ts";
import { ReportFacts } from "./report.tsx";

/** How much comes back, why and until when, and what the grantee said of the transfer. */
export function RefundContext(props: ContextProps) {
  const { language, facts } = props;
  const refund = facts.application?.refund;
  if (!refund) return null;
  const words = settlementWords[language];
  const { amount, reason, deadline, statedOn, stated, remark } = refund;
  return (
    <>
      <h2>{words.refund.title}</h2>
      <Facts
        facts={[
          [words.refund.amount, <strong>{money(language, amount)}</strong>],
          [words.refund.reason, reason],
          [words.refund.deadline, moment(language, deadline)],
          [
            words.refund.stated,
            statedOn && `${stated === undefined ? "" : money(language, stated)}, ${calendarDate(language, statedOn)}`,
          ],
          [words.report.remark, remark],
        ]}
      />
      <p>{words.refund.interest}</p>
      <AgreementContext {...props} />
      <ReportFacts {...props} />
    </>
  );
}
