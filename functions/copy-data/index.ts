import { httpDoor } from "../shared/http/door.ts";
import { jsonResponse } from "../shared/http/response.ts";
import { readHoldings } from "../shared/manage/holdings.ts";
import { openOwn } from "../shared/manage/own.ts";
import { copyOf } from "./copy.ts";

/** Everything held about a submission, as a file to keep. */
export const handler = httpDoor("copy-data", async (request, { TABLE_NAME }) => {
  const own = await openOwn(request, TABLE_NAME);
  const { form, submission } = own;
  const copy = copyOf(own, await readHoldings(TABLE_NAME, form.id, submission.id), request.now);
  const response = jsonResponse(200, copy);
  const disposition = `attachment; filename="${submission.reference}.json"`;
  return {
    ...response,
    headers: { ...response.headers, "content-disposition": disposition },
    body: JSON.stringify(copy, null, 2),
  };
});
