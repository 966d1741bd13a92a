import type { Publication } from "../../domain/publish.ts";
import { republish } from "../../domain/republish.ts";
import type { PublicationOutcome } from "../../schemas/publication.ts";
import type { Instant } from "../../schemas/values.ts";
import { ContentionError, transact } from "../shared/table/writes.ts";
import { type Published, readPublished, readVersionsBefore } from "./published.ts";
import { versionWrites } from "./version-writes.ts";
import { publicationWrites } from "./writes.ts";

/** Others publish, and organisers change the event, at the same moment: look again. */
const rounds = 5;

/** What was published before versions were kept is its own newest version. */
const newestOf = ({ current, version }: Published, now: Instant) =>
  version ?? { schemaVersion: 1 as const, publishedAt: now, firstPublishedAt: now, form: current };

/** Publishes a form, or a new version of it, in one transaction that finds it as it was read. `read`: a moment ago. */
export async function publishForm(
  tableName: string,
  publication: Publication,
  read: Published | undefined,
  now: Instant,
): Promise<PublicationOutcome> {
  const { id } = publication.form;
  for (let round = 0; round < rounds; round += 1) {
    const before = round === 0 ? read : (await readPublished(tableName, [id])).get(id);
    if (!before) {
      const failures = await transact(tableName, publicationWrites(publication, now));
      if (!failures) return { id, outcome: "published", version: publication.form.version };
      continue;
    }
    const newest = newestOf(before, now);
    const earlier = await readVersionsBefore(tableName, newest.form);
    const next = republish(before.current, newest.form, publication.form, earlier);
    if (next.outcome === "refused") return { id, ...next };
    if (next.outcome === "unchanged") return { id, outcome: "unchanged", version: before.current.version };
    const failures = await transact(
      tableName,
      versionWrites({ ...before, newest, ...publication, next: next.form, now }),
    );
    if (failures) continue;
    const warnings = next.warnings.length > 0 ? { warnings: next.warnings } : {};
    return { id, outcome: "published", version: next.form.version, ...warnings };
  }
  throw new ContentionError(`The form ${id} keeps changing`);
}
