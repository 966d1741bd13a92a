import { Comment } from "../../../schemas/comment.ts";
import type { Grosze, SubmissionId } from "../../../schemas/values.ts";
import { parseItem } from "../records.ts";
import { keys, prefix } from "../table/keys.ts";
import { getItem, queryItems } from "../table/reads.ts";

/** What the public said of an offer, oldest first. */
export async function readComments(tableName: string, submissionId: SubmissionId): Promise<Comment[]> {
  const { pk } = keys.comment(submissionId, "");
  const comments = await Array.fromAsync(queryItems(tableName, pk, { prefix: prefix.comment }), (item) =>
    parseItem(Comment, item),
  );
  return comments.toSorted((one, other) => Number(one.at > other.at) - Number(one.at < other.at));
}

/** What an organisation was granted in a year under art. 19a. */
export async function readGranted(tableName: string, organisation: string, year: number): Promise<Grosze> {
  const item = await getItem(tableName, keys.organisationYear(organisation, year));
  return Number(item?.["granted"] ?? 0);
}
