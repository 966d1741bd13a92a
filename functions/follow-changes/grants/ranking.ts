import { isLive } from "../../../domain/grants/list/allotment.ts";
import { Ranking } from "../../../schemas/ranking.ts";
import { bringIntoLine } from "../../shared/grants/bring-into-line.ts";
import { startApproval } from "../../shared/grants/lists.ts";
import { readCall } from "../../shared/grants/read.ts";
import { found } from "../../shared/http/refused.ts";
import { parseItem } from "../../shared/records.ts";
import type { Item } from "../../shared/table/client.ts";

/** Nobody has to start the approval of the one application on a list of a rolling call; but once it was returned, somebody does. */
const startsByItself = ({ status, history, version, proposal, entries }: Ranking): boolean =>
  status === "draft" && version === 1 && history.length === 0 && proposal === undefined && entries.some(isLive);

/** What follows from a change of a list, by the list as it is now. */
export async function followRanking(tableName: string, item: Item, now: string): Promise<void> {
  const { formId, id } = parseItem(Ranking, item);
  const form = found(await readCall(tableName, formId));
  const ranking = await bringIntoLine(tableName, form, id, now);
  if (form.rolling && ranking && startsByItself(ranking)) {
    await startApproval(tableName, form, { list: id, actor: "system", now });
  }
}
