import { offeredAt } from "../../domain/offered-sessions.ts";
import { httpDoor } from "../shared/http/door.ts";
import { formOf, viewOf } from "../shared/http/forms.ts";
import { jsonResponse } from "../shared/http/response.ts";

export const handler = httpDoor("show-form", async (request, { TABLE_NAME }) => {
  const form = await formOf(request, TABLE_NAME);
  const { view } = await viewOf(offeredAt(form, request.now), TABLE_NAME, request.language, request.now);
  return jsonResponse(200, view);
});
