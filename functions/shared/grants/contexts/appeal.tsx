import { Paragraphs } from "../../pages/paragraphs.tsx";
import { formalWords } from "../../words/formal/words.ts";
import { moment } from "../../words/format.ts";
import { ApplicationFacts } from "./application.tsx";
import { Attachments } from "./attachments.tsx";
import { CheckResult } from "./check-result.tsx";
import type { ContextProps } from "./context.ts";
import { FormalCheckContext } from "./formal-check.tsx";

/** The applicant sees why the application was rejected. */
export function AppealContext(props: ContextProps) {
  const check = props.facts.application?.formalChecks.at(-1);
  return (
    <>
      <ApplicationFacts {...props} />
      {check && <CheckResult {...props} check={check} />}
      <Attachments {...props} />
    </>
  );
}

/** Who decides sees the appeal, the reasons that it is from, and all that the official saw. */
export function AppealDecisionContext(props: ContextProps) {
  const { language, facts } = props;
  const { application } = facts;
  if (!application?.appeal) return null;
  const { text, at } = application.appeal;
  const check = application.formalChecks.at(-1);
  const words = formalWords[language].appeal;
  return (
    <>
      <h2>{words.title}</h2>
      <p class="help">{words.on(moment(language, at))}</p>
      <Paragraphs text={text} />
      {check && <CheckResult {...props} check={check} />}
      <FormalCheckContext {...props} />
    </>
  );
}
