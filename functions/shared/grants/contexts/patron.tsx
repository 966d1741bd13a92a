import { patronIsMissing } from "../../../../domain/grants/formal/formal-check.ts";
import { newest } from "../../../../domain/grants/rounds.ts";
import { Paragraphs } from "../../pages/paragraphs.tsx";
import { formalWords } from "../../words/formal/words.ts";
import { WholeApplication } from "./application.tsx";
import { Attachments } from "./attachments.tsx";
import type { ContextProps } from "./context.ts";

/** The patron reads all of what it is to stand behind. */
export const PatronContext = (props: ContextProps) => (
  <>
    <WholeApplication {...props} />
    <Attachments {...props} />
  </>
);

/** A group whose patron has declined or stayed silent. */
export function MissingPatron({ language, facts: { application, questions } }: ContextProps) {
  if (!application?.patron || application.status === "awaitingPatron" || !patronIsMissing(application)) return null;
  const { title, silent, declined } = formalWords[language].patronMissing;
  const question = newest(questions, "patron");
  const reason = question?.status === "recorded" ? question.answer["reason"] : undefined;
  const name = question?.asked.name ?? application.patron.name;
  return (
    <section class="outcome bad">
      <h2>{title}</h2>
      {reason === undefined ? (
        <p>{silent(name)}</p>
      ) : (
        <>
          <p>{declined(name)}</p>
          <Paragraphs text={String(reason)} />
        </>
      )}
    </section>
  );
}
