import { Upload, uploadKey } from "../../schemas/upload.ts";
import { readEnvironment } from "../shared/env.ts";
import { removeFile } from "../shared/files/bucket.ts";
import { parseItem } from "../shared/records.ts";
import type { Key } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { transact } from "../shared/table/writes.ts";
import type { Run } from "./run.ts";

const { FILES_BUCKET: bucket } = readEnvironment("run-due");

/** Removes a file that no submission has: its record last, so that whoever is interrupted can do it again. */
export async function removeUpload({ tableName, now }: Run, key: Key): Promise<void> {
  const item = await getItem(tableName, key);
  if (!item || !(String(item["dueAt"]) <= now)) return;
  await removeFile({ bucket, key: uploadKey(parseItem(Upload, item)) });
  await transact(tableName, [{ delete: key, condition: { expression: "dueAt <= :now", values: { ":now": now } } }]);
}
