import type { Conference, FormVersion } from "../../../schemas/form.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { aConference, aSeatCounter } from "../../support/forms.ts";
import { inDays } from "./conferences.ts";
import { publishForm, tableName } from "./doors.ts";

type Field = Conference["fields"][number];

/** A form whose second version is `today`; the first, from which pages were drawn, asked `besides` too. */
export async function publishedAnew(
  id: string,
  besides: readonly Field[],
  today: (form: Conference) => Partial<Conference>,
): Promise<Conference> {
  const window = { opensAt: inDays(-1), closesAt: inDays(1) };
  const then = aConference({ id, version: 1, ...window, startsAt: inDays(9) });
  const first = { ...then, endsAt: inDays(9.3), fields: [...then.fields, ...besides] };
  const form = { ...first, version: 2, ...today(first) };
  await publishForm(form, aSeatCounter(window));
  const at = inDays(-1);
  const version: FormVersion = { schemaVersion: 1, publishedAt: at, firstPublishedAt: at, form: first };
  await transact(tableName, [{ put: { ...keys.formVersion(id, 1), ...version } }]);
  return form;
}

/** What a page posts that was drawn from the first version. */
export const fromTheFirst = { _version: "1" };
