import { asAnswered, type Asked, asksAlike, withEarlier } from "../../domain/form-versions.ts";
import { type Form, FormVersion } from "../../schemas/form.ts";
import type { Submission } from "../../schemas/submission.ts";
import { parseItem } from "./records.ts";
import { keys } from "./table/keys.ts";
import { getItem } from "./table/reads.ts";

/** A published version never changes, so whoever has read it need not ask again. */
const cache = new Map<string, Asked>();

async function findAsked(tableName: string, formId: string, version: number): Promise<Asked | undefined> {
  const name = `${formId}#${version}`;
  const cached = cache.get(name);
  if (cached) return cached;
  const item = await getItem(tableName, keys.formVersion(formId, version));
  if (!item) return undefined;
  const { form } = parseItem(FormVersion, item);
  cache.set(name, form);
  return form;
}

async function readAsked(tableName: string, formId: string, version: number): Promise<Asked> {
  const asked = await findAsked(tableName, formId, version);
  if (!asked) throw new Error(`Version ${version} of ${formId} is not in the table`);
  return asked;
}

/**
 * The version that a page was drawn from, by what it posts, where that asked anything else than the form asks today;
 * undefined where it asked the same, or the page does not say.
 */
export async function askedBefore(tableName: string, form: Form, posted: string | null): Promise<Asked | undefined> {
  const version = Number(posted);
  if (!Number.isInteger(version) || version < 1 || version >= form.version) return undefined;
  const asked = await findAsked(tableName, form.id, version);
  return asked && !asksAlike(asked, form) ? asked : undefined;
}

/** The form as a submission answered it: of today, but with the fields, options and consents of its version. */
export const formAnswered = async <Of extends Form>(
  tableName: string,
  form: Of,
  { formVersion }: Pick<Submission, "formVersion">,
): Promise<Of> =>
  formVersion === form.version ? form : asAnswered(form, await readAsked(tableName, form.id, formVersion));

/** What the answers of several submissions are read by. */
export interface Versions<Of extends Form> {
  /** With every field, option and consent that any of them was asked. */
  united: Of;
  /** The form as one of them answered it. */
  of: (submission: Pick<Submission, "formVersion">) => Of;
}

/** One read for each version that any of the submissions answered, beside the one of today. */
export async function versionsOf<Of extends Form>(
  tableName: string,
  form: Of,
  submissions: Iterable<Pick<Submission, "formVersion">>,
): Promise<Versions<Of>> {
  const numbers = new Set(Array.from(submissions, ({ formVersion }) => formVersion));
  numbers.delete(form.version);
  const earlier = await Promise.all([...numbers].map((version) => readAsked(tableName, form.id, version)));
  const answered = new Map(earlier.map((asked) => [asked.version, asAnswered(form, asked)]));
  return {
    united: withEarlier(form, earlier),
    of: ({ formVersion }) => answered.get(formVersion) ?? form,
  };
}
