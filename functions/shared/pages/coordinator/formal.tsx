import { patronItem } from "../../../../domain/grants/formal/formal-check.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Application } from "../../../../schemas/application.ts";
import { Comparison } from "../../grants/contexts/comparison.tsx";
import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords } from "../../words/coordinator/words.ts";
import { moment } from "../../words/format.ts";
import { Paragraphs } from "../paragraphs.tsx";
import { actorNames } from "./room.tsx";

/** Each formal check item by item, each correction beside what was there before, and the appeal. */
export function Formal({ office, application }: { office: Coordinating; application: Application }) {
  const { language, form } = office;
  const words = coordinatorWords[language].application;
  const nameOf = actorNames(office);
  const { formalChecks, corrections, appeal } = application;
  const textOf = (wanted: string) => {
    const item = [...form.checklist, patronItem].find(({ id }) => id === wanted);
    return item ? inLanguage(item.text, language) : wanted;
  };
  return (
    <>
      {formalChecks.length > 0 && <h2>{words.formalChecks}</h2>}
      {formalChecks.map(({ by, at, items, outcome, reason }) => (
        <details class="part">
          <summary>{`${words.outcome[outcome]} – ${words.checked(nameOf(by), moment(language, at))}`}</summary>
          <dl class="answers">
            {items.map(({ id, verdict, remark }) => (
              <div>
                <dt>{textOf(id)}</dt>
                <dd>
                  {words.verdict[verdict]}
                  {remark && <p class="text">{remark}</p>}
                </dd>
              </div>
            ))}
          </dl>
          {reason && <Paragraphs text={reason} />}
        </details>
      ))}
      {corrections.map((correction) => (
        <Comparison language={language} form={form} application={application} correction={correction} />
      ))}
      {appeal && (
        <section>
          <h2>{words.appeal}</h2>
          <p class="help">{moment(language, appeal.at)}</p>
          <Paragraphs text={appeal.text} />
          {appeal.decision && (
            <>
              <p>
                <strong>{words.upheld[appeal.decision.upheld ? "true" : "false"]}</strong>
                {` – ${words.checked(nameOf(appeal.decision.by), moment(language, appeal.decision.at))}`}
              </p>
              <Paragraphs text={appeal.decision.reason} />
            </>
          )}
        </section>
      )}
    </>
  );
}
