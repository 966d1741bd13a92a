import type { Application } from "../../../../schemas/application.ts";
import type { Instant, Language } from "../../../../schemas/values.ts";
import { calendarDate, day, money } from "../../words/format.ts";
import { ownApplicationWords } from "../../words/own-application/words.ts";
import { Facts } from "../facts.tsx";

/** The day that was stated; of what was recorded without one, the day of the record. */
const stated = (language: Language, on: string | undefined, at: Instant | undefined): string | undefined =>
  on === undefined ? at && day(language, at) : calendarDate(language, on);

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
          [words.signed, stated(language, agreement.signedOn, agreement.signedAt)],
          [words.endsOn, calendarDate(language, agreement.endsOn)],
          ...agreement.instalments.map(({ amount, paidOn, paidAt }, index) => {
            const when = stated(language, paidOn, paidAt);
            return [
              words.instalment(index + 1),
              `${money(language, amount)}, ${when ? words.paid(when) : words.unpaid}`,
            ] as const;
          }),
        ]}
      />
    </>
  );
}
