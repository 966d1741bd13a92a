import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { dueOf } from "../../../domain/due.ts";
import { linkForgottenAt } from "../../../domain/links.ts";
import { openingFigures } from "../../../domain/opening-figures.ts";
import { publicationWrites } from "../../../functions/publish-forms/writes.ts";
import { mintLinkKey, sha256 } from "../../../functions/shared/secrets.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { LinkPurpose } from "../../../schemas/link.ts";
import type { Receipt } from "../../../schemas/submission.ts";
import { aConference } from "../../support/forms.ts";
import { type Posting, postTo, tableName } from "./doors.ts";

const day = 24 * 60 * 60 * 1000;
export const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();

const label = { pl: "Pole" };
const text = { type: "text" as const, label, required: false, maxLength: 200, example: "Fundacja Razem" };

/** What a form needs for several people of one organisation to sign up together. */
const delegationFields: Conference["fields"] = [
  { ...text, name: "organisation" },
  { type: "number", name: "seats", label, required: false, min: 1, max: 5, example: 1 },
  {
    type: "group",
    name: "participants",
    label,
    required: false,
    min: 0,
    max: 5,
    rowLabel: label,
    fields: [
      { ...text, name: "name" },
      { type: "email", name: "email", label, required: false, example: "jan@example.org" },
    ],
    example: [],
  },
];

/** A conference that is open now and takes place in a month, published with all its figures. */
export async function anEvent(changes: Partial<Conference> = {}): Promise<Conference> {
  const times = { opensAt: inDays(-1), closesAt: inDays(20), startsAt: inDays(30), endsAt: inDays(30.3) };
  const form = aConference({ id: `event-${randomUUID().slice(0, 8)}`, clerks: [], ...times, ...changes });
  if (form.delegations) {
    const known = new Set(delegationFields.map(({ name }) => name));
    form.fields = [...form.fields.filter(({ name }) => !known.has(name)), ...delegationFields];
  }
  const now = inDays(-1);
  await transact(tableName, publicationWrites({ form, ...openingFigures(form), due: dueOf(form, now) }, now));
  return form;
}

/** Signs somebody up through the public door; they have an address of their own. */
export async function signedUp(form: Conference, posting: Posting = {}): Promise<Receipt> {
  const { statusCode, body } = await postTo(form, posting);
  expect(statusCode, body).toBe(201);
  return JSON.parse(body ?? "") as Receipt;
}

/** The key of a link to a sign-up, or to an event for a person with this id, that works for nine days. */
export async function aLinkTo(
  purpose: LinkPurpose,
  form: Pick<Conference, "id">,
  about: { submissionId?: string; assigneeId?: string; expiresAt?: string },
): Promise<string> {
  const key = mintLinkKey();
  const link = {
    schemaVersion: 1,
    purpose,
    formId: form.id,
    createdAt: inDays(0),
    expiresAt: inDays(9),
    ...about,
  };
  await transact(tableName, [{ put: { ...keys.link(sha256(key)), ...link, expires: linkForgottenAt(link) } }]);
  return key;
}
