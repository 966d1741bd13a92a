import { AuditRecord } from "../../../schemas/audit.ts";
import { Comment } from "../../../schemas/comment.ts";
import { Letter } from "../../../schemas/letter.ts";
import { Question } from "../../../schemas/question.ts";
import type { Application } from "../../../schemas/application.ts";
import type { Instant } from "../../../schemas/values.ts";
import { presignDownload } from "../files/presign-download.ts";
import type { Coordinating } from "../grants/coordinator.ts";
import { readApplication, readRanking } from "../grants/read.ts";
import { formAnswered } from "../form-versions.ts";
import { found } from "../http/refused.ts";
import type { ApplicationPage } from "../pages/coordinator/application.tsx";
import { parseItem } from "../records.ts";
import { keys, prefix } from "../table/keys.ts";
import { queryItems } from "../table/reads.ts";

/** Addresses of the files of an application; each opens for some minutes. */
async function downloads(bucket: string, { attachments }: Application, now: Instant) {
  const signed = attachments.map(async ({ id, draftId, name }) => {
    const key = `accepted/${draftId}/${id}`;
    return [id, await presignDownload({ bucket, key, fileName: name, now })] as const;
  });
  return new Map(await Promise.all(signed));
}

/**
 * All there is about one application, in three reads.
 * @throws Refused notFound
 */
export async function readOne(
  tableName: string,
  bucket: string,
  office: Coordinating,
  id: string,
): Promise<Omit<ApplicationPage, "done">> {
  const { form, now } = office;
  const [read, ranking, items] = await Promise.all([
    readApplication(tableName, form.id, id),
    readRanking(tableName, form.id, form.rolling ? id : "main"),
    Array.fromAsync(queryItems(tableName, keys.letter(id).pk)),
  ]);
  const application = found(read);
  const begins = (before: string) => items.filter(({ sk }) => String(sk).startsWith(before));
  return {
    office: { ...office, form: await formAnswered(tableName, form, application) },
    application,
    ranking,
    questions: begins(prefix.question).map((item) => parseItem(Question, item)),
    letters: begins(prefix.letter).map((item) => parseItem(Letter, item)),
    comments: begins(prefix.comment)
      .map((item) => parseItem(Comment, item))
      .toSorted((one, other) => Number(one.at > other.at) - Number(one.at < other.at)),
    history: begins(prefix.audit).map((item) => parseItem(AuditRecord, item)),
    addresses: await downloads(bucket, application, now),
  };
}
