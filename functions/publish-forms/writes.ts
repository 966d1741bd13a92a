import { letterName, queuedLetter } from "../../domain/letters.ts";
import type { Publication } from "../../domain/publish.ts";
import type { DueOfForm } from "../../schemas/due.ts";
import type { Form } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import { dueAttributes, keys } from "../shared/table/keys.ts";
import { absent, type Write } from "../shared/table/writes.ts";

/** Each clerk gets a link to the list of the event by mail, and the coordinator of a call one to the call. */
function clerkLetters(form: Form, now: Instant): Write[] {
  const kind = form.kind === "conference" ? "organiserLink" : "coordinatorLink";
  const people = form.kind === "conference" ? form.clerks : [form.coordinator];
  return people.map(({ id, email: to, language }) => {
    const letter = queuedLetter({ kind, to, language, formId: form.id, assigneeId: id, queuedAt: now });
    return { put: { ...keys.formLetter(form.id, letterName(kind, id, "published")), ...letter } };
  });
}

/**
 * Everything of a form in one transaction, which takes at most 100 items: by the bounds of the schema these are the form,
 * its counter, 20 shards, 40 sessions, 13 things due and 20 letters.
 */
export function publicationWrites({ form, counter, shards, sessions, due }: Publication, now: Instant): Write[] {
  return [
    { put: { ...keys.form(form.id), ...form }, condition: absent },
    { put: { ...keys.counter(form.id), ...counter }, condition: absent },
    ...shards.map((shard, index) => ({ put: { ...keys.shard(form.id, index + 1), ...shard } })),
    ...Object.entries(sessions).map(([id, session]) => ({ put: { ...keys.sessionCounter(form.id, id), ...session } })),
    ...due.map(({ name, at }) => {
      const item: DueOfForm = { schemaVersion: 1, formId: form.id, at };
      return { put: { ...keys.formDue(form.id, name), ...item, ...dueAttributes(at) } };
    }),
    ...clerkLetters(form, now),
  ];
}
