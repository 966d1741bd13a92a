import { budgetLines, linesOf } from "../../../../domain/grants/agreement/budget-lines.ts";
import { grantFields } from "../../../../domain/grants/field-names.ts";
import type { Amendment } from "../../../../schemas/application.ts";
import { Facts } from "../../pages/facts.tsx";
import { Paragraphs } from "../../pages/paragraphs.tsx";
import { calendarDate, moment } from "../../words/format.ts";
import { settlementWords } from "../../words/settlement/words.ts";
import { AgreementContext } from "./agreement.tsx";
import { Budget } from "./budget.tsx";
import type { ContextProps } from "./context.ts";

/** One request: what was asked, and what an official said. */
function Request({ language, facts: { form }, request }: ContextProps & { request: Amendment }) {
  const words = settlementWords[language];
  const { text, askedAt, endsOn, budget, decision } = request;
  return (
    <>
      <p class="help">{moment(language, askedAt)}</p>
      <Paragraphs text={text} />
      <Facts
        facts={[
          [words.amendment.newEnd, endsOn && calendarDate(language, endsOn)],
          [
            words.amendment.decision,
            decision &&
              `${decision.agreed ? words.amendment.agreed : words.amendment.declined} ${decision.reason ?? ""}`,
          ],
        ]}
      />
      {budget && (
        <Budget language={language} title={words.budget.newTitle} lines={linesOf(form, budget[grantFields.budget])} />
      )}
    </>
  );
}

/** The agreement as it is, its budget, and what was asked to be changed, the newest first. */
export function AmendmentContext(props: ContextProps) {
  const { language, facts } = props;
  const { form, application } = facts;
  if (!application) return null;
  const words = settlementWords[language];
  const requests = application.amendments.toReversed();
  return (
    <>
      <AgreementContext {...props} />
      {requests.length > 0 && <h2>{words.amendment.title}</h2>}
      {requests.map((request) => (
        <Request {...props} request={request} />
      ))}
      <Budget language={language} title={words.budget.title} lines={budgetLines(form, application)} />
    </>
  );
}
