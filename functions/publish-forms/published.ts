import type { FormSource } from "../../schemas/form-source.ts";
import { type Form, FormVersion } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import { parseItem, readForm } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";

/** A form that is in the table. */
export interface Published {
  /** As it is today, with what organisers have changed. */
  current: Form;
  /** Its newest version; undefined where it was published before versions were kept. */
  version: FormVersion | undefined;
}

export async function readPublished(tableName: string, formId: string): Promise<Published | undefined> {
  const current = await readForm(tableName, formId, { fresh: true });
  if (!current) return undefined;
  const item = await getItem(tableName, keys.formVersion(formId, current.version));
  return { current, version: item && parseItem(FormVersion, item) };
}

/** When those of the forms that are in the table were published first. */
export async function firstPublications(
  tableName: string,
  sources: readonly FormSource[],
): Promise<Map<string, Instant>> {
  const read = sources.map(async ({ id }) => [id, (await readPublished(tableName, id))?.version] as const);
  const versions = await Promise.all(read);
  return new Map(versions.flatMap(([id, version]) => (version ? [[id, version.firstPublishedAt]] : [])));
}
