import * as z from "zod/mini";
import { missingTranslations } from "../../domain/authoring/translations.ts";
import { formsIn, programmesIn, publishAll, type Source } from "../../domain/publish-all.ts";
import { PublicationRequest, type PublicationOutcome, type PublicationReport } from "../../schemas/publication.ts";
import { readEnvironment } from "../shared/env.ts";
import { log } from "../shared/log.ts";
import { lookUpCommune } from "../shared/places/look-up.ts";
import { readForm } from "../shared/records.ts";
import { writeSecret } from "../shared/spam/secret.ts";
import { publishForm } from "./publish-form.ts";
import { publishProgramme } from "./publish-programme.ts";
import { readPublished } from "./published.ts";
import { files as shipped, readSource } from "./sources.ts";

const { TABLE_NAME } = readEnvironment("publish-forms");

/** Forms that programmes lead to and that have files of their own, which are not among the sources. */
async function readElsewhere(sources: readonly Source[]) {
  const here = new Set(formsIn(sources).map(({ id }) => id));
  const ids = programmesIn(sources).flatMap(({ conferences }) => conferences.map(({ formId }) => formId));
  const read = ids.filter((id) => !here.has(id)).map((id) => readForm(TABLE_NAME, id));
  return (await Promise.all(read)).filter((form) => form !== undefined);
}

function tell(outcome: PublicationOutcome): void {
  const about = { door: "publish-forms", formId: outcome.id };
  if (outcome.outcome === "refused") log("warn", `not published: ${outcome.reasons.join("; ")}`, about);
  if (outcome.outcome !== "published") return;
  log("info", "published", { ...about, count: outcome.version ?? 1 });
  if (outcome.warnings) log("warn", outcome.warnings.join("; "), about);
}

function tellMissing(file: unknown, formId: string): void {
  const paths = missingTranslations(file).map(({ path }) => path);
  if (paths.length === 0) return;
  log("warn", "not translated, shown in Polish", {
    door: "publish-forms",
    formId,
    count: paths.length,
    paths,
  });
}

/**
 * Publishes the shipped files, or those that it is given: what is not there yet, and a new version of what has changed.
 * One fault in any of them publishes nothing. What a published form may not change is refused by itself, and leaves the
 * form as it is. A table without one gets the secret that pages are signed with.
 */
export async function handler(event?: unknown): Promise<PublicationReport> {
  const files = z.parse(z.nullish(PublicationRequest), event)?.sources ?? shipped;
  const sources = files.map(readSource);
  const now = new Date().toISOString();
  await writeSecret(TABLE_NAME);
  const ids = formsIn(sources).map(({ id }) => id);
  const [before, elsewhere] = await Promise.all([readPublished(TABLE_NAME, ids), readElsewhere(sources)]);
  const firstPublishedAt = new Map(
    [...before].flatMap(([id, { version }]) => (version ? [[id, version.firstPublishedAt] as const] : [])),
  );
  const { forms, programmes } = publishAll(sources, now, {
    firstPublishedAt,
    elsewhere,
    lookups: { commune: lookUpCommune },
  });
  const outcomes: PublicationOutcome[] = [];
  for (const publication of forms) {
    outcomes.push(await publishForm(TABLE_NAME, publication, before.get(publication.form.id), now));
  }
  for (const programme of programmes) outcomes.push(await publishProgramme(TABLE_NAME, programme));
  outcomes.forEach(tell);
  for (const [index, file] of files.entries()) tellMissing(file, sources[index]?.id ?? "");
  return { outcomes };
}
