import { seesContent } from "../../domain/grants/review/sees-content.ts";
import type { Application } from "../../schemas/application.ts";
import { fileKey } from "../../schemas/attachment.ts";
import type { Instant } from "../../schemas/values.ts";
import { presignDownload } from "../shared/files/presign-download.ts";
import { readApplication, readQuestion } from "../shared/grants/read.ts";
import { httpDoor } from "../shared/http/door.ts";
import { openLink } from "../shared/http/links.ts";
import { found, Refused } from "../shared/http/refused.ts";
import { seeOther } from "../shared/http/response.ts";

/**
 * The application whose files a link opens: one's own, or the one that one is asked about.
 * @throws Refused notFound | linkExpired
 */
async function applicationBehind(tableName: string, key: string, now: Instant): Promise<Application> {
  const { link } = await openLink(tableName, key, ["question", "manage"], now);
  const { formId, submissionId } = link;
  if (link.purpose === "question") {
    const asked = { id: link.assigneeId, name: "", email: "", language: "pl" as const };
    const question = found(await readQuestion(tableName, { ...link, asked }));
    if (!seesContent(question)) throw new Refused({ code: "notFound" });
  }
  return found(submissionId === undefined ? undefined : await readApplication(tableName, formId, submissionId));
}

/** Leads to a file by an address that is signed now, so that links on a page that is read for an hour still open. */
export const handler = httpDoor("attachment", async ({ path, now }, { TABLE_NAME, FILES_BUCKET: bucket }) => {
  const { attachments } = await applicationBehind(TABLE_NAME, path("key"), now);
  const { draftId, id, name } = found(attachments.find((file) => file.id === path("fileId")));
  const key = fileKey("accepted", draftId, id);
  return seeOther(await presignDownload({ bucket, key, fileName: name, now }));
});
