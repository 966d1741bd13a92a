import { readQuestions } from "../shared/grants/read.ts";
import { httpDoor } from "../shared/http/door.ts";
import { pageResponse, seeOther } from "../shared/http/response.ts";
import { readHoldings } from "../shared/manage/holdings.ts";
import { isOwnApplication, openOwn } from "../shared/manage/own.ts";
import { applicationPage } from "../shared/pages/manage/application.tsx";

/** Shows an applicant their own application: where it stands, what is asked of them, and what was decided and why. */
export const handler = httpDoor("application-page", async (request, { TABLE_NAME }) => {
  const own = await openOwn(request, TABLE_NAME);
  if (!isOwnApplication(own)) return seeOther(`${own.address}${own.query}`);
  const { form, submission } = own;
  const about = { formId: form.id, submissionId: submission.id };
  const [{ letters }, questions] = await Promise.all([
    readHoldings(TABLE_NAME, form.id, submission.id),
    readQuestions(TABLE_NAME, about),
  ]);
  return pageResponse(200, applicationPage({ ...own, now: request.now, letters: [...letters.values()], questions }));
});
