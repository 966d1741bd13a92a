import { Application } from "../../../schemas/application.ts";
import type { RankingEntry } from "../../../schemas/ranking.ts";
import type { SubmissionId } from "../../../schemas/values.ts";
import { parseItem } from "../records.ts";
import { keys } from "../table/keys.ts";
import { getItems } from "../table/reads.ts";

/** The applications of rows of a list, as they are now, by their ids. */
export async function applicationsBehind(
  tableName: string,
  formId: string,
  entries: readonly Pick<RankingEntry, "submissionId">[],
): Promise<Map<SubmissionId, Application>> {
  const items = await getItems(
    tableName,
    entries.map(({ submissionId }) => keys.submission(formId, submissionId)),
  );
  return new Map(items.map((item) => parseItem(Application, item)).map((application) => [application.id, application]));
}
