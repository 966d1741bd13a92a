import { canonicalJson } from "../../domain/content.ts";
import { Programme } from "../../schemas/programme.ts";
import type { PublicationOutcome } from "../../schemas/publication.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { transact } from "../shared/table/writes.ts";

/** Puts a programme as its file has it: a page that leads to conferences, which nobody answers. */
export async function publishProgramme(tableName: string, programme: Programme): Promise<PublicationOutcome> {
  const { id } = programme;
  const item = await getItem(tableName, keys.programme(id));
  if (item && canonicalJson(parseItem(Programme, item)) === canonicalJson(programme))
    return { id, outcome: "unchanged" };
  await transact(tableName, [{ put: { ...keys.programme(id), ...programme } }]);
  return { id, outcome: "published" };
}
