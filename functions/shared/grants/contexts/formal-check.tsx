import { Facts } from "../../pages/facts.tsx";
import { formalWords } from "../../words/formal/words.ts";
import { moment } from "../../words/format.ts";
import { WholeApplication } from "./application.tsx";
import { Attachments } from "./attachments.tsx";
import { CheckResult } from "./check-result.tsx";
import { Comparison } from "./comparison.tsx";
import type { ContextProps } from "./context.ts";
import { MissingPatron } from "./patron.tsx";

/** What the record knows of itself: whether it came in time, and whether the patron stands behind it. */
function KnownFacts({ language, facts: { form, application } }: ContextProps) {
  if (!application) return null;
  const words = formalWords[language];
  const { submittedAt, patron } = application;
  const closes = moment(language, form.closesAt);
  return (
    <Facts
      facts={[
        [words.clock, submittedAt <= form.closesAt ? words.inTime(closes) : words.afterClose(closes)],
        [
          words.patron,
          patron &&
            (patron.confirmedAt === undefined
              ? patron.name
              : `${patron.name} – ${words.patronConfirmed(moment(language, patron.confirmedAt))}`),
        ],
      ]}
    />
  );
}

/** The official sees what has changed since the last check first, and then the whole application. */
export function FormalCheckContext(props: ContextProps) {
  const { language, facts } = props;
  const { form, application } = facts;
  if (!application) return null;
  const { formalChecks, corrections } = application;
  const before = formalChecks.findLast(({ outcome }) => outcome === "correction");
  return (
    <>
      <MissingPatron {...props} />
      {before && <CheckResult {...props} check={before} />}
      {corrections.toReversed().map((correction) => (
        <Comparison language={language} form={form} application={application} correction={correction} />
      ))}
      <KnownFacts {...props} />
      <WholeApplication {...props} />
      <Attachments {...props} />
    </>
  );
}
