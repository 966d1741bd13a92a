import { Form, FormVersion } from "../../schemas/form.ts";
import { parseItem } from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { getItems } from "../shared/table/reads.ts";

/** A form that is in the table. */
export interface Published {
  /** As it is today, with what organisers have changed. */
  current: Form;
  /** Its newest version; undefined where it was published before versions were kept. */
  version: FormVersion | undefined;
}

/** The versions of a form before one of them, the oldest first. */
export async function readVersionsBefore(tableName: string, { id, version }: Form): Promise<Form[]> {
  const numbers = Array.from({ length: version - 1 }, (_, index) => index + 1);
  const items = await getItems(
    tableName,
    numbers.map((number) => keys.formVersion(id, number)),
  );
  return items.map((item) => parseItem(FormVersion, item).form).toSorted((one, other) => one.version - other.version);
}

/** Those of the forms that are in the table, by their ids: two reads for all of them. */
export async function readPublished(tableName: string, ids: readonly string[]): Promise<Map<string, Published>> {
  const forms = await getItems(
    tableName,
    ids.map((id) => keys.form(id)),
  );
  const current = forms.map((item) => parseItem(Form, item));
  const items = await getItems(
    tableName,
    current.map(({ id, version }) => keys.formVersion(id, version)),
  );
  const versions = new Map(items.map((item) => [item["pk"], parseItem(FormVersion, item)]));
  return new Map(
    current.map((form) => [
      form.id,
      { current: form, version: versions.get(keys.formVersion(form.id, form.version).pk) },
    ]),
  );
}
