import { dueOf } from "../../domain/due.ts";
import type { Form, FormVersion } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import { audit } from "../shared/audit.ts";
import { keys } from "../shared/table/keys.ts";
import { absent, type Condition, type Write } from "../shared/table/writes.ts";
import type { Published } from "./published.ts";
import { clerkLetters, dueWrite } from "./writes.ts";

/** A new version of a form that is in the table. */
export interface NewVersion extends Published {
  newest: FormVersion;
  /** As its source has it. */
  form: Form;
  /** What the form becomes: as its source has it, with what organisers have changed. */
  next: Form;
  now: Instant;
}

/** Neither another version nor a change of the event came in between. */
const asRead = (current: Form): Condition =>
  current.kind === "conference"
    ? {
        expression: "#version = :version AND #sequence = :sequence",
        names: { "#version": "version", "#sequence": "sequence" },
        values: { ":version": current.version, ":sequence": current.sequence },
      }
    : { expression: "#version = :version", names: { "#version": "version" }, values: { ":version": current.version } };

export const versionWrite = (version: FormVersion): Write => ({
  put: { ...keys.formVersion(version.form.id, version.form.version), ...version },
  condition: absent,
});

/** Everything of a new version in one transaction: counters and what is due stay as they are. */
export function versionWrites({ current, version, newest, form, next, now }: NewVersion): Write[] {
  const { firstPublishedAt } = newest;
  const stored: FormVersion = {
    schemaVersion: 1,
    publishedAt: now,
    firstPublishedAt,
    form: { ...form, version: next.version },
  };
  const wasDue = new Set(dueOf(current, now).map(({ name }) => name));
  return [
    { put: { ...keys.form(next.id), ...next }, condition: asRead(current) },
    ...(version ? [] : [versionWrite(newest)]),
    versionWrite(stored),
    // A first special field makes the answers to it due for erasure.
    ...dueOf(next, now)
      .filter(({ name }) => !wasDue.has(name))
      .map((due) => dueWrite(next, due)),
    ...clerkLetters(next, now, current),
    audit({ at: now, formId: next.id, action: "formPublished", detail: `version ${next.version}`, actor: "system" }),
  ];
}
