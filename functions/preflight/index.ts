import { httpDoor } from "../shared/http/door.ts";
import { formOf } from "../shared/http/forms.ts";

/** Answers a browser that asks whether a page of another origin may send JSON: only the form's own origins may. */
export const handler = httpDoor("preflight", async (request, { TABLE_NAME }) => {
  await formOf(request, TABLE_NAME);
  return { statusCode: 204 };
});
