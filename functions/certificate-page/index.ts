import { openCertificate } from "../shared/certificates/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { pageResponse } from "../shared/http/response.ts";
import { certificatePage, missingCertificatePage } from "./page.tsx";

/** Anyone who has the address, from the letter or from the code on the document, sees that it is genuine. */
export const handler = httpDoor("certificate-page", async ({ language, path }, { TABLE_NAME }) => {
  const [formId, submissionId, certificate] = [path("formId"), path("submissionId"), path("certificate")];
  const open = await openCertificate(TABLE_NAME, { formId, submissionId, certificate });
  return open
    ? pageResponse(200, certificatePage(language, open))
    : pageResponse(404, missingCertificatePage(language));
});
