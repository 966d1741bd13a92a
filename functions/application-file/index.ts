import { applicationPdf } from "../shared/documents/application.ts";
import { formAnswered } from "../shared/form-versions.ts";
import { openCoordinator } from "../shared/grants/coordinator.ts";
import { readApplication } from "../shared/grants/read.ts";
import { type DoorRequest, httpDoor } from "../shared/http/door.ts";
import { found } from "../shared/http/refused.ts";
import { fileResponse } from "../shared/http/response.ts";
import { openOwn } from "../shared/manage/own.ts";

/** Whose link it is: the applicant's to their own application, or the coordinator's to any of the call. */
async function asked(request: DoorRequest, tableName: string) {
  if (request.event.rawPath.startsWith("/manage/")) {
    const { form, submission, language } = await openOwn(request, tableName);
    if (form.kind !== "grantCall" || submission.kind !== "application") return undefined;
    return { form, application: submission, language };
  }
  const { form, language } = await openCoordinator(tableName, request);
  const application = await readApplication(tableName, form.id, request.path("submissionId"));
  return application && { form: await formAnswered(tableName, form, application), application, language };
}

/** One application as a document. */
export const handler = httpDoor("application-file", async (request, { TABLE_NAME }) => {
  const about = found(await asked(request, TABLE_NAME));
  return fileResponse("application/pdf", `${about.application.reference}.pdf`, await applicationPdf(about));
});
