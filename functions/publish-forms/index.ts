import { publishAll } from "../../domain/publish-all.ts";
import { readEnvironment } from "../shared/env.ts";
import { writeSecret } from "../shared/spam/secret.ts";
import { keys } from "../shared/table/keys.ts";
import { absent, transact } from "../shared/table/writes.ts";
import { sources } from "./sources.ts";
import { publicationWrites } from "./writes.ts";

const { TABLE_NAME } = readEnvironment("publish-forms");

/**
 * Publishes the shipped forms and programmes that are not there yet. What is published stays as it is; one fault in any
 * of them publishes nothing. A table without one gets the secret that pages are signed with.
 */
export async function handler(): Promise<{ published: string[] }> {
  const now = new Date().toISOString();
  const published: string[] = [];
  await writeSecret(TABLE_NAME);
  const { forms, programmes } = publishAll(sources, now);
  for (const publication of forms) {
    const failures = await transact(TABLE_NAME, publicationWrites(publication, now));
    if (!failures) published.push(publication.form.id);
  }
  for (const programme of programmes) {
    const failures = await transact(TABLE_NAME, [
      { put: { ...keys.programme(programme.id), ...programme }, condition: absent },
    ]);
    if (!failures) published.push(programme.id);
  }
  return { published };
}
