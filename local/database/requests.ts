import type { Core } from "./core.ts";
import { itemRequests } from "./items.ts";
import { tableRequests } from "./table-requests.ts";
import { transactGet } from "./transaction-get.ts";
import { transactWrite } from "./transaction.ts";
import type { Json } from "./wire.ts";

type Request = (core: Core, input: Json, body: Buffer) => Promise<Json>;

/** What the database answers, by operation. */
export const requests: ReadonlyMap<string, Request> = new Map<string, Request>(
  Object.entries({
    ...itemRequests,
    ...tableRequests,
    TransactWriteItems: transactWrite,
    TransactGetItems: transactGet,
  }),
);
