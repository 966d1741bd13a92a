import { openCoordinator } from "../shared/grants/coordinator.ts";
import { httpDoor } from "../shared/http/door.ts";
import { jsonResponse } from "../shared/http/response.ts";

export const handler = httpDoor("call-export", async (request, { TABLE_NAME }) => {
  const { form } = await openCoordinator(TABLE_NAME, request);
  return jsonResponse(200, { id: form.id });
});
