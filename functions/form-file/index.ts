import { uploadKey } from "../../schemas/upload.ts";
import { presignDownload } from "../shared/files/presign-download.ts";
import { httpDoor } from "../shared/http/door.ts";
import { formOf } from "../shared/http/forms.ts";
import { found } from "../shared/http/refused.ts";
import { seeOther } from "../shared/http/response.ts";
import { readSecret } from "../shared/spam/secret.ts";
import { verifiedUpload } from "../shared/uploads/token.ts";

/**
 * Leads to a file that came with a form. Its address is the signed answer itself, with 128 random bits in it, which
 * stands on the pages of those alone who may read the answer.
 */
export const handler = httpDoor("form-file", async (request, { TABLE_NAME, FILES_BUCKET: bucket }) => {
  const { id: formId } = await formOf(request, TABLE_NAME);
  const secret = found(await readSecret(TABLE_NAME));
  const { id, name } = found(verifiedUpload(secret, { formId, field: request.path("field") }, request.path("token")));
  const key = uploadKey({ formId, id });
  return seeOther(await presignDownload({ bucket, key, fileName: name, now: request.now }));
});
