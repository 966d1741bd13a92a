import type { ComponentChildren } from "preact";
import type { Attachment } from "../../../../schemas/attachment.ts";
import type { Language } from "../../../../schemas/values.ts";
import { catalogue } from "../../words/catalogue.ts";
import { draftWords } from "../../words/draft/catalogue.ts";
import { fillingWords } from "../../words/filling/catalogue.ts";
import { attachmentsName, state } from "./attachments.tsx";

/** The files of a draft before it is sent: those that go along, and those that do not and why. */
export function AttachedFiles({ language, files }: { language: Language; files: readonly Attachment[] }) {
  const words = draftWords[language].attachments;
  const row = (name: string, said: ComponentChildren, status?: Attachment["status"]) => (
    <div data-attachment={status}>
      <dt>{name}</dt>
      <dd>{said}</dd>
      <dd class="beside">
        <button class="quiet" part="button" name="_edit" value={attachmentsName}>
          {fillingWords[language].review.change}
          <span class="visually-hidden">: {name}</span>
        </button>
      </dd>
    </div>
  );
  const said = (file: Attachment) => `${state(language, file)}${file.status === "refused" ? ` (${words.left})` : ""}`;
  return (
    <>
      <h2>{words.title}</h2>
      <dl class="answers">
        {files.length === 0
          ? row(words.title, catalogue[language].form.noAnswer)
          : files.map((file) => row(file.name, said(file), file.status))}
      </dl>
    </>
  );
}
