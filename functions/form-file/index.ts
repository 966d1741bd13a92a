import * as z from "zod/mini";
import { readFileAddress, uploadToken } from "../../domain/uploads.ts";
import { UploadId, uploadKey } from "../../schemas/upload.ts";
import { presignDownload } from "../shared/files/presign-download.ts";
import { httpDoor } from "../shared/http/door.ts";
import { formOf } from "../shared/http/forms.ts";
import { found } from "../shared/http/refused.ts";
import { seeOther } from "../shared/http/response.ts";
import { parseItem } from "../shared/records.ts";
import { readSecret } from "../shared/spam/secret.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { verifiedUpload } from "../shared/uploads/token.ts";

/** What is needed of a record of a file; it is kept as long as the file. */
const Signed = z.object({ id: UploadId, size: z.int(), name: z.string() });

/**
 * Leads to a file that came with a form. Its address ends with 128 random bits and our signature, and stands on the pages
 * of those alone who may read the answer.
 */
export const handler = httpDoor("form-file", async (request, { TABLE_NAME, FILES_BUCKET: bucket }) => {
  const { id: formId } = await formOf(request, TABLE_NAME);
  const { id, signature } = found(readFileAddress(request.path("token")));
  const secret = found(await readSecret(TABLE_NAME));
  const upload = parseItem(Signed, found(await getItem(TABLE_NAME, keys.upload(id))));
  const place = { formId, field: request.path("field") };
  const { name } = found(verifiedUpload(secret, place, uploadToken(upload, signature)));
  return seeOther(await presignDownload({ bucket, key: uploadKey({ formId, id }), fileName: name, now: request.now }));
});
