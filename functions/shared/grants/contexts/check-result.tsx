import { patronItem } from "../../../../domain/grants/formal/formal-check.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { FormalCheck } from "../../../../schemas/application.ts";
import { Paragraphs } from "../../pages/paragraphs.tsx";
import { formalWords } from "../../words/formal/words.ts";
import { moment } from "../../words/format.ts";
import type { ContextProps } from "./context.ts";

interface Shown extends Pick<ContextProps, "language"> {
  facts: Pick<ContextProps["facts"], "form">;
  check: FormalCheck;
}

/** What an official found wanting and wrote, without the official's name. */
export function CheckResult({ language, facts: { form }, check }: Shown) {
  const words = formalWords[language];
  const wanting = check.items.filter(({ verdict }) => verdict === "no");
  const textOf = (wanted: string) => [...form.checklist, patronItem].find(({ id }) => id === wanted)?.text;
  return (
    <section>
      <h2>{words.check.title}</h2>
      <p class="help">{words.check.on(moment(language, check.at))}</p>
      {wanting.length === 0 ? (
        <p>{words.check.none}</p>
      ) : (
        <dl class="answers">
          {wanting.map(({ id, remark }) => {
            const text = textOf(id);
            return (
              <div>
                <dt>{text ? inLanguage(text, language) : id}</dt>
                <dd>{remark}</dd>
              </div>
            );
          })}
        </dl>
      )}
      {check.reason !== undefined && (
        <>
          <h3>{words.message}</h3>
          <Paragraphs text={check.reason} />
        </>
      )}
    </section>
  );
}
