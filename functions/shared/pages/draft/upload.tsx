import { type Attachment, attachmentTypes } from "../../../../schemas/attachment.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { Language } from "../../../../schemas/values.ts";
import type { UploadForm } from "../../files/presign-upload.ts";
import { draftWords } from "../../words/draft/catalogue.ts";
import { drawPage } from "../shell.tsx";
import { largestMegabytes } from "./attachments.tsx";

interface Upload {
  language: Language;
  form: GrantCall;
  file: Attachment;
  target: UploadForm;
  /** The page of the draft. */
  back: string;
}

/** One file, posted straight to where files are kept. Nothing else is on the page that could be typed and lost. */
export function uploadPage({ language, form, file, target, back }: Upload): string {
  const words = draftWords[language].attachments;
  return drawPage({
    language,
    title: words.choose(file.name),
    about: form,
    children: (
      <>
        <h1>{words.choose(file.name)}</h1>
        <p class="help">{words.help(form.attachments, largestMegabytes)}</p>
        <form method="post" action={target.url} encType="multipart/form-data">
          {Object.entries(target.fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <div class="field">
            <label for="file">{words.file}</label>
            <input
              type="file"
              id="file"
              name="file"
              required
              accept={`.${file.type}${file.type === "jpg" ? ",.jpeg" : ""},${attachmentTypes[file.type]}`}
            />
          </div>
          <div class="send">
            <button class="primary">{words.upload}</button>
          </div>
        </form>
        <p class="again">
          <a href={back}>{words.back}</a>
        </p>
      </>
    ),
  });
}
