import { certificatePath } from "../../domain/certificates.ts";
import { certificateDocument, certificateFilename } from "../shared/certificates/document.ts";
import { openCertificate } from "../shared/certificates/open.ts";
import { httpDoor } from "../shared/http/door.ts";
import { originOf } from "../shared/http/origin.ts";
import { found } from "../shared/http/refused.ts";
import { fileResponse, seeOther } from "../shared/http/response.ts";

/** The document again, for whoever has lost the letter. One that was revoked is not handed out: the page says why. */
export const handler = httpDoor("certificate-file", async ({ event, language, path }, { TABLE_NAME }) => {
  const [formId, submissionId, name] = [path("formId"), path("submissionId"), path("certificate")];
  const { form, certificate } = found(await openCertificate(TABLE_NAME, { formId, submissionId, certificate: name }));
  if (certificate.revokedAt) return seeOther(`${certificatePath(certificate)}?lang=${language}`);
  const pdf = await certificateDocument(form, certificate, language, originOf(event));
  return fileResponse("application/pdf", certificateFilename(certificate), pdf);
});
