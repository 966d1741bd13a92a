import { uploadsIn } from "../../../domain/uploads.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { Instant } from "../../../schemas/values.ts";
import { dueAttributes, keys, prefix } from "../table/keys.ts";
import type { Write } from "../table/writes.ts";

type Fields = Pick<Conference, "fields">;

const there = "attribute_exists(pk)";

/**
 * Keeps the files that a submission tells of, which would be removed otherwise. Refused when one is about to be, or when
 * another submission has it: erasing that one would take the file from both.
 */
export const holdUploads = (form: Fields, answers: Answers, now: Instant): Write[] =>
  uploadsIn(form, answers).map(({ id }) => ({
    update: keys.upload(id),
    expression: `REMOVE ${Object.keys(dueAttributes("")).join(", ")}`,
    condition: { expression: "dueAt > :now", values: { ":now": now } },
  }));

/**
 * Lets go of the files that a submission told of before and does not tell of after: the next run removes them. The form
 * is that which the submission answered.
 */
export function releaseUploads(form: Fields, before: Answers, after: Answers, now: Instant): Write[] {
  const held = new Set(uploadsIn(form, after).map(({ id }) => id));
  const due = Object.entries(dueAttributes(now));
  return uploadsIn(form, before)
    .filter(({ id }) => !held.has(id))
    .map(({ id }) => ({
      update: keys.upload(id),
      expression: `SET ${due.map(([name]) => `${name} = :${name}`).join(", ")}`,
      condition: { expression: there, values: Object.fromEntries(due.map(([name, value]) => [`:${name}`, value])) },
    }));
}

export const isOfUpload = (write: Write): boolean => "update" in write && write.update.pk.startsWith(prefix.upload);
