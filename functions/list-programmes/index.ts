import { programmeSummary } from "../../domain/public-programme.ts";
import { Programme } from "../../schemas/programme.ts";
import { httpDoor } from "../shared/http/door.ts";
import { jsonResponse } from "../shared/http/response.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { queryItems } from "../shared/table/reads.ts";

export const handler = httpDoor("list-programmes", async ({ language }, { TABLE_NAME }) => {
  const items = queryItems(TABLE_NAME, keys.programme("").pk);
  return jsonResponse(
    200,
    await Array.fromAsync(items, (item) => programmeSummary(parseItem(Programme, item), language)),
  );
});
