import { draftLinkExpiry, linkForgottenAt } from "../../../domain/links.ts";
import type { Draft, DraftRevision } from "../../../schemas/draft.ts";
import type { Link } from "../../../schemas/link.ts";
import type { Instant, LinkKey, SubmissionId } from "../../../schemas/values.ts";
import { sha256 } from "../secrets.ts";
import { dueAttributes, keys } from "../table/keys.ts";
import { absent, type Condition, type Write } from "../table/writes.ts";
import { draftLetter } from "./letters.ts";
import { ofAddressWrite } from "./of-address.ts";

/** Seconds after the erasure by the scheduled run at which the table itself forgets, should the run not have come. */
const margin = 30 * 24 * 60 * 60;
const forgottenAt = (closesAt: Instant): number =>
  Math.floor(Date.parse(draftLinkExpiry({ closesAt })) / 1000) + margin;

const revisionWrite = ({ id, revision, values, savedAt }: Draft, closesAt: Instant): Write => {
  const item: DraftRevision = { schemaVersion: 1, revision, values, savedAt };
  return { put: { ...keys.draftRevision(id, revision), ...item, expires: forgottenAt(closesAt) } };
};

/** A link to a draft, for whoever has just begun it: others get theirs by letter. */
export function draftLinkWrite({ id: draftId, formId }: Draft, key: LinkKey, closesAt: Instant, now: Instant): Write {
  const link: Link = {
    schemaVersion: 1,
    purpose: "draft",
    formId,
    draftId,
    createdAt: now,
    expiresAt: draftLinkExpiry({ closesAt }),
  };
  return { put: { ...keys.link(sha256(key)), ...link, expires: linkForgottenAt(link) }, condition: absent };
}

/** A draft that begins: with its first state, and the letter with a link to it. The first run says when it is due. */
export function beginWrites(draft: Draft, closesAt: Instant): Write[] {
  const { id: draftId, formId, language, createdAt: now, editors } = draft;
  return [
    {
      put: { ...keys.draft(draftId), ...draft, ...dueAttributes(now), expires: forgottenAt(closesAt) },
      condition: absent,
    },
    revisionWrite(draft, closesAt),
    ...editors.flatMap((email) => [
      draftLetter("draftLink", draft, email, { now, version: "begun" }),
      ofAddressWrite(email, { formId, language, draftId, until: draftLinkExpiry({ closesAt }) }),
    ]),
  ];
}

/** The draft is still being written, and at the revision that was looked at. */
const unchanged = ({ revision }: Draft, names = {}, values = {}): Condition => ({
  expression: "#status = :editing AND #revision = :before",
  names: { "#status": "status", "#revision": "revision", ...names },
  values: { ":editing": "editing", ":before": revision, ...values },
});

/** The next state of a draft, in place of the one before. */
export function saveWrites(before: Draft, next: Draft, closesAt: Instant): Write[] {
  const { id, revision, values, conflicts, savedAt } = next;
  const names = { "#values": "values" };
  const set = { ":revision": revision, ":values": values, ":conflicts": conflicts, ":at": savedAt };
  return [
    {
      update: keys.draft(id),
      expression: "SET #revision = :revision, #values = :values, conflicts = :conflicts, savedAt = :at",
      condition: unchanged(before, names, set),
    },
    revisionWrite(next, closesAt),
  ];
}

/** The draft has been sent as it is, once. */
export const sentWrite = (draft: Draft, submissionId: SubmissionId): Write => ({
  update: keys.draft(draft.id),
  expression: "SET #status = :submitted, submissionId = :submission",
  condition: unchanged(draft, {}, { ":submitted": "submitted", ":submission": submissionId }),
});

export const mostEditors = 10;

/** One more person with a link. */
export const editorWrite = ({ id }: Draft, email: string): Write => ({
  update: keys.draft(id),
  expression: "SET editors = list_append(editors, :new)",
  condition: {
    expression: "#status = :editing AND size(editors) < :most AND NOT contains(editors, :email)",
    names: { "#status": "status" },
    values: { ":editing": "editing", ":most": mostEditors, ":email": email, ":new": [email] },
  },
});

/** One file more (1), of at most so many, or one less (-1). */
export const filesWrite = ({ id }: Draft, change: 1 | -1, most: number): Write => ({
  update: keys.draft(id),
  expression: "SET files = files + :change",
  condition: {
    expression: "#status = :editing AND files <= :most",
    names: { "#status": "status" },
    values: { ":editing": "editing", ":change": change, ":most": most - change },
  },
});
