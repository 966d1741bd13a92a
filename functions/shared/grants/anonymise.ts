import { anonymised, forgottenAt } from "../../../domain/grants/application/forgetting.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import type { Instant, SubmissionId } from "../../../schemas/values.ts";
import { formAnswered } from "../form-versions.ts";
import { type Key, keyOf, keys, prefix } from "../table/keys.ts";
import { queryItems } from "../table/reads.ts";
import { transact } from "../table/writes.ts";
import { carryOut } from "./carry-out.ts";
import { readRanking } from "./read.ts";

/** When the data of an application that has ended are to be forgotten; written again it is the same. */
export async function planForgetting(tableName: string, form: GrantCall, application: Application): Promise<void> {
  const at = forgottenAt(form, application);
  if (at === undefined) return;
  await carryOut(
    tableName,
    { form, application },
    { later: [{ name: "anonymise", at }], trace: [] },
    { actor: "system", now: application.since },
  );
}

/** Items in one transaction. */
const most = 100;

/** Letters, questions with their answers, comments: everything about an application but its audit and what is due of it. */
async function sweep(tableName: string, submissionId: SubmissionId): Promise<void> {
  const kept = [prefix.audit, prefix.due];
  const items = await Array.fromAsync(queryItems(tableName, keys.letter(submissionId).pk), keyOf);
  const gone: Key[] = items.filter(({ sk }) => !kept.some((before) => sk.startsWith(before)));
  for (let start = 0; start < gone.length; start += most) {
    const condition = { expression: "attribute_exists(pk)" };
    const deletes = gone.slice(start, start + most).map((key) => ({ delete: key, condition }));
    await transact(tableName, deletes);
  }
}

/** The list without names: places and amounts stay. */
function withoutNames(ranking: Ranking | undefined, { id }: Application): { ranking?: Ranking } {
  if (!ranking?.entries.some(({ submissionId }) => submissionId === id)) return {};
  const entries = ranking.entries.map((entry) => {
    if (entry.submissionId !== id) return entry;
    return { ...entry, organisations: [], applicant: "—", title: "—" };
  });
  return { ranking: { ...ranking, entries } };
}

/**
 * Erases the personal data of an application whose time of retention is over; figures stay, and the audit, which knows
 * ids only. Answers whether there was anything to do.
 */
export async function anonymise(
  { tableName, now }: { tableName: string; now: Instant },
  form: GrantCall,
  application: Application,
): Promise<boolean> {
  const at = forgottenAt(form, application);
  if (at === undefined || at > now) return false;
  const { id } = application;
  await sweep(tableName, id);
  const ranking = await readRanking(tableName, form.id, form.rolling ? id : "main");
  const answered = await formAnswered(tableName, form, application);
  const failures = await carryOut(
    tableName,
    { form, application },
    {
      applications: [anonymised(answered, application, now)],
      ...withoutNames(ranking, application),
      later: [{ name: "anonymise", at: undefined }],
      trace: [{ action: "anonymised" }],
    },
    { actor: "system", now },
  );
  return failures === undefined;
}
