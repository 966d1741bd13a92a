import * as z from "zod/mini";
import { SubmissionId } from "../../schemas/values.ts";
import { httpDoor } from "../shared/http/door.ts";
import { formOf, viewOf } from "../shared/http/forms.ts";
import { found } from "../shared/http/refused.ts";
import { pageResponse } from "../shared/http/response.ts";
import { wantsFragment, wantsFrame } from "../shared/http/request.ts";
import { receiptPage } from "../shared/pages/receipt.tsx";
import { readSubmission } from "../shared/records.ts";

/** What the person was told at once: reference, status, position. No personal data, as the address is not a secret. */
export const handler = httpDoor("receipt-page", async (request, { TABLE_NAME }) => {
  const { language, now } = request;
  const form = await formOf(request, TABLE_NAME);
  const id = z.safeParse(SubmissionId, request.path("submissionId"));
  const { receipt } = found(id.success ? await readSubmission(TABLE_NAME, form.id, id.data) : undefined);
  const { view } = await viewOf(form, TABLE_NAME, language, now);
  return pageResponse(
    200,
    receiptPage({
      language,
      form: view,
      definition: form,
      receipt,
      fragment: wantsFragment(request.event),
      frame: wantsFrame(request.event),
    }),
    form.origins,
  );
});
