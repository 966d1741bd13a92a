import { largestAttachment, AttachmentType, type Attachment } from "../../../../schemas/attachment.ts";
import type { PublicField } from "../../../../schemas/public-form.ts";
import type { Language } from "../../../../schemas/values.ts";
import { draftWords } from "../../words/draft/catalogue.ts";
import { ChoiceControl } from "../choice-control.tsx";
import type { Filling } from "../filling.ts";
import { TextControl } from "../text-control.tsx";
import type { DraftView } from "./view.ts";

const million = 1_000_000;
export const largestMegabytes = largestAttachment / million;

/** The controls that announce a file: under which name, and of which kind. */
export function attachmentFields(language: Language): [PublicField, PublicField] {
  const words = draftWords[language].attachments;
  const options = AttachmentType.options.map((value) => ({ value, label: words.types[value] }));
  const common = { required: false, example: "" };
  return [
    { ...common, name: "_fileName", type: "text", label: words.name, help: words.nameHelp, maxLength: 140 },
    { ...common, name: "_fileType", type: "choice", label: words.type, help: "", options },
  ];
}

/** What the files of a draft are led to by. */
export const attachmentsName = "attachments";

/** A file that was announced but neither came nor was looked at yet. */
const isAwaited = ({ status }: Attachment): boolean => status === "uploading";

/** The files of an application with what became of each, and a way to add another. */
export function Attachments({ page, filling }: { page: DraftView; filling: Filling }) {
  const { language, attachments, draft, form } = page;
  const words = draftWords[language].attachments;
  const [name, type] = attachmentFields(language);
  return (
    <fieldset class="group" id={attachmentsName} tabIndex={-1} autoFocus={filling.focus === attachmentsName}>
      <legend>{words.title}</legend>
      <p class="help">{words.help(form.attachments, largestMegabytes)}</p>
      {attachments.map((file) => (
        <div class="row" data-attachment={file.status}>
          <p>
            <strong>{file.name}</strong> – {state(language, file)}
          </p>
          {isAwaited(file) && (
            <button class="secondary" name="_upload" value={file.id}>
              {words.goOn}
            </button>
          )}
          <button class="quiet" name="_detach" value={file.id}>
            {words.remove(file.name)}
          </button>
        </div>
      ))}
      {draft.files >= form.attachments ? (
        <p>{words.full}</p>
      ) : (
        <>
          <TextControl field={name} name={name.name} filling={filling} autocomplete="off" />
          <ChoiceControl field={type} name={type.name} filling={filling} />
          <button class="secondary" name="_action" value="attach">
            {words.begin}
          </button>
        </>
      )}
    </fieldset>
  );
}

/** What has become of a file. */
export function state(language: Language, file: Attachment): string {
  const words = draftWords[language].attachments;
  if (file.status === "uploading") return `${words.waiting} / ${words.checking}`;
  return file.status === "accepted" ? words.accepted : `${words.refused}: ${words.reasons[file.reason]}`;
}
