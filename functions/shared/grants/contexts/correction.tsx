import { flaggedFields } from "../../../../domain/grants/formal/correction.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import { Paragraphs } from "../../pages/paragraphs.tsx";
import { formalWords } from "../../words/formal/words.ts";
import { ApplicationFacts } from "./application.tsx";
import { Attachments } from "./attachments.tsx";
import { CheckResult } from "./check-result.tsx";
import { Comparison } from "./comparison.tsx";
import type { ContextProps } from "./context.ts";
import { MissingPatron } from "./patron.tsx";

/** The applicant sees what the official wrote and what may be changed; afterwards, what was changed. */
export function CorrectionContext(props: ContextProps) {
  const { language, facts } = props;
  const { form, application, question } = facts;
  const correction = application?.corrections[question.round - 1];
  if (!application || !correction) return null;
  const words = formalWords[language];
  const check = application.formalChecks.findLast(({ at }) => at <= correction.askedAt);
  return (
    <>
      <ApplicationFacts {...props} />
      {check ? (
        <CheckResult {...props} check={check} />
      ) : (
        <>
          <MissingPatron {...props} />
          <h2>{words.message}</h2>
          <Paragraphs text={correction.message} />
        </>
      )}
      <h2>{words.flagged}</h2>
      <ul>
        {flaggedFields(form, correction).map(({ label }) => (
          <li>{inLanguage(label, language)}</li>
        ))}
      </ul>
      <Comparison language={language} form={form} application={application} correction={correction} />
      <Attachments {...props} />
    </>
  );
}
