import type { Item } from "../../shared/table/client.ts";

export async function followAnswer(_tableName: string, _item: Item, _now: string): Promise<void> {}
