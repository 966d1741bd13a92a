import type { Due } from "../../domain/due.ts";
import { letterName, queuedLetter } from "../../domain/letters.ts";
import type { Publication } from "../../domain/publish.ts";
import type { DueOfForm } from "../../schemas/due.ts";
import type { Form, FormVersion } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import { dueAttributes, keys } from "../shared/table/keys.ts";
import { absent, type Write } from "../shared/table/writes.ts";

const peopleOf = (form: Form) => (form.kind === "conference" ? form.clerks : [form.coordinator]);

/**
 * Each clerk gets a link to the list of the event by mail, and the coordinator of a call one to the call. With a new
 * version only those get one who are not in the one before, or not at that address.
 */
export function clerkLetters(form: Form, now: Instant, before?: Form): Write[] {
  const kind = form.kind === "conference" ? "organiserLink" : "coordinatorLink";
  const known = new Set(before ? peopleOf(before).map(({ id, email }) => `${id} ${email}`) : []);
  const occasion = before ? [`published-${form.version}`] : ["published"];
  return peopleOf(form)
    .filter(({ id, email }) => !known.has(`${id} ${email}`))
    .map(({ id, email: to, language }) => {
      const letter = queuedLetter({ kind, to, language, formId: form.id, assigneeId: id, queuedAt: now });
      return { put: { ...keys.formLetter(form.id, letterName(kind, id, ...occasion)), ...letter } };
    });
}

export function dueWrite({ id }: Form, { name, at }: Due): Write {
  const item: DueOfForm = { schemaVersion: 1, formId: id, at };
  return { put: { ...keys.formDue(id, name), ...item, ...dueAttributes(at) } };
}

/**
 * Everything of a form in one transaction, which takes at most 100 items: by the bounds of the schema these are the form
 * and its first version, its counter, 20 shards, 40 sessions, 13 things due and 20 letters.
 */
export function publicationWrites({ form, counter, shards, sessions, due }: Publication, now: Instant): Write[] {
  const version: FormVersion = { schemaVersion: 1, publishedAt: now, firstPublishedAt: now, form };
  return [
    { put: { ...keys.form(form.id), ...form }, condition: absent },
    { put: { ...keys.formVersion(form.id, form.version), ...version }, condition: absent },
    { put: { ...keys.counter(form.id), ...counter }, condition: absent },
    ...shards.map((shard, index) => ({ put: { ...keys.shard(form.id, index + 1), ...shard } })),
    ...Object.entries(sessions).map(([id, session]) => ({ put: { ...keys.sessionCounter(form.id, id), ...session } })),
    ...due.map((one) => dueWrite(form, one)),
    ...clerkLetters(form, now),
  ];
}
