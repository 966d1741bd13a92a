import type { Attachment } from "../../../../schemas/attachment.ts";
import type { Language } from "../../../../schemas/values.ts";
import { catalogue } from "../../words/catalogue.ts";
import { draftWords } from "../../words/draft/catalogue.ts";
import { fillingWords } from "../../words/filling/catalogue.ts";
import { attachmentsName, state } from "./attachments.tsx";

/** The files of a draft before it is sent: those that go along, and those that do not and why. */
export function AttachedFiles({ language, files }: { language: Language; files: readonly Attachment[] }) {
  const words = draftWords[language].attachments;
  return (
    <>
      <h2>{words.title}</h2>
      <dl class="answers">
        <div>
          <dt>{words.title}</dt>
          <dd>
            {files.length === 0 && catalogue[language].form.noAnswer}
            {files.map((file) => (
              <p data-attachment={file.status}>
                <strong>{file.name}</strong> – {state(language, file)}
                {file.status === "refused" && ` (${words.left})`}
              </p>
            ))}
          </dd>
          <dd class="beside">
            <button class="quiet" part="button" name="_edit" value={attachmentsName}>
              {fillingWords[language].review.change}
              <span class="visually-hidden">: {words.title}</span>
            </button>
          </dd>
        </div>
      </dl>
    </>
  );
}
