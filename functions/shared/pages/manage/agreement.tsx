import type { Application } from "../../../../schemas/application.ts";
import type { Language } from "../../../../schemas/values.ts";
import { calendarDate, day, money } from "../../words/format.ts";
import { ownApplicationWords } from "../../words/own-application/words.ts";
import { Facts } from "../facts.tsx";

/** The agreement about one's own grant: its number, its end and what has been paid. Nothing before there is one. */
export function AgreementFacts({ language, application }: { language: Language; application: Application }) {
  const { agreement, reportOverdue } = application;
  if (!agreement) return null;
  const words = ownApplicationWords[language];
  return (
    <>
      <h2>{words.agreement}</h2>
      {reportOverdue && <p class="notice">{words.overdue}</p>}
      <Facts
        facts={[
          [words.agreementNumber, agreement.number],
          [words.signed, agreement.signedAt && day(language, agreement.signedAt)],
          [words.endsOn, calendarDate(language, agreement.endsOn)],
          ...agreement.instalments.map(
            ({ amount, paidAt }, index) =>
              [
                words.instalment(index + 1),
                `${money(language, amount)}, ${paidAt ? words.paid(day(language, paidAt)) : words.unpaid}`,
              ] as const,
          ),
        ]}
      />
    </>
  );
}
