import type { Step } from "../../../schemas/assignment.ts";
import type { AttachmentId } from "../../../schemas/attachment.ts";
import type { GrantStep } from "../../../schemas/grant-step.ts";
import { tableLayout } from "../../../schemas/env.ts";
import type { Pool } from "../../../schemas/event-records.ts";
import type { UploadId } from "../../../schemas/upload.ts";
import type { Instant, Sha256, SubmissionId } from "../../../schemas/values.ts";

/** Primary key of an item. Every key of the table is made here. */
export interface Key {
  pk: string;
  sk: string;
}

/** Where an item is. */
export const keyOf = ({ pk, sk }: Record<string, unknown>): Key => ({ pk: String(pk), sk: String(sk) });

export const prefix = {
  counter: "COUNTER",
  submission: "SUBMISSION#",
  assignment: "ASSIGNMENT#",
  letter: "LETTER#",
  waiting: "WAITING#",
  offer: "OFFER#",
  arrival: "ARRIVAL#",
  task: "TASK#",
  certificate: "CERTIFICATE#",
  change: "CHANGE#",
  due: "DUE#",
  audit: "AUDIT#",
  draft: "DRAFT#",
  attachment: "ATTACHMENT#",
  question: "QUESTION#",
  ranking: "RANKING#",
  comment: "COMMENT#",
  upload: "UPLOAD#",
  version: "VERSION#",
} as const;

/** How many saved states of a draft there are at most. */
const keptRevisions = 200;

const padded = (number: number, digits: number) => String(number).padStart(digits, "0");

const inForm =
  (before: string) =>
  (formId: string, rest = ""): Key => ({ pk: `FORM#${formId}`, sk: before + rest });
const inSubmission =
  (before: string) =>
  (submissionId: SubmissionId, rest = ""): Key => ({ pk: prefix.submission + submissionId, sk: before + rest });

const [counter, waiting, offer, arrival, certificate, change] = [
  inForm(prefix.counter),
  inForm(prefix.waiting),
  inForm(prefix.offer),
  inForm(prefix.arrival),
  inForm(prefix.certificate),
  inForm(prefix.change),
];

/** What a question is about: an application, or else a list of a call. */
export interface QuestionOwner {
  formId: string;
  submissionId?: SubmissionId | undefined;
  list?: string | undefined;
}

/** Questions about a list are in a partition of their own: the one of the form is busy. */
const ownerKey = ({ formId, submissionId, list }: QuestionOwner): Pick<Key, "pk"> => ({
  pk: submissionId === undefined ? `LIST#${formId}#${list}` : prefix.submission + submissionId,
});

export const keys = {
  forms: { pk: "FORMS" },
  form: (formId: string): Key => ({ pk: "FORMS", sk: formId }),
  /** A version of a form as it was published, kept for whoever answered it. */
  formVersion: (formId: string, version: number): Key => inForm(prefix.version)(formId, padded(version, 4)),
  programme: (programmeId: string): Key => ({ pk: "PROGRAMMES", sk: programmeId }),

  /** All counters of a form begin with `COUNTER`: of the event or call, of its shards (from 1) and of its sessions. */
  counter: (formId: string): Key => counter(formId),
  shard: (formId: string, shard: number): Key => counter(formId, `#SHARD#${padded(shard, 2)}`),
  sessionCounter: (formId: string, session: string): Key => counter(formId, `#SESSION#${session}`),
  submission: inForm(prefix.submission),
  /** Waiting entries sort by number: the first in the query is the first in line. Without a number: the whole line. */
  waiting: (formId: string, pool: Pool, number?: number): Key =>
    waiting(formId, `${pool}#${number === undefined ? "" : padded(number, 9)}`),
  offer: (formId: string, pool: Pool, id: SubmissionId): Key => offer(formId, `${pool}#${id}`),
  /** `hash`: of the address, so that the claim outlives nobody's data and shows nobody's name. */
  claim: (formId: string, hash: Sha256): Key => ({ pk: `FORM#${formId}`, sk: `CLAIM#${hash}` }),
  organisation: (formId: string, hash: Sha256): Key => ({ pk: `FORM#${formId}`, sk: `ORGANISATION#${hash}` }),
  arrival: (formId: string, id: SubmissionId, participant: number): Key => arrival(formId, `${id}#${participant}`),
  certificate: (formId: string, id: SubmissionId, participant: number): Key =>
    certificate(formId, `${id}#${participant}`),
  task: inForm(prefix.task),
  change: (formId: string, sequence: number): Key => change(formId, padded(sequence, 6)),
  formDue: inForm(prefix.due),
  formLetter: inForm(prefix.letter),
  formAudit: (formId: string, at: Instant, nonce: string): Key => inForm(prefix.audit)(formId, `${at}#${nonce}`),

  /** The questions put about an application, or about a list of a call, are where its other items are. */
  question: (owner: QuestionOwner, step: GrantStep, round: number, askedId: string): Key => ({
    ...ownerKey(owner),
    sk: `${prefix.question}${step}#${padded(round, 2)}#${askedId}`,
  }),
  /** The ranking list of a call: `main`, or the one of a single application. */
  ranking: inForm(prefix.ranking),
  /** How much each reviewer or official of a call has been given to do. */
  load: (formId: string): Key => ({ pk: `FORM#${formId}`, sk: "LOAD" }),
  /** What an organisation was granted in a year, and whether a report of it is overdue, in all calls. */
  organisationYear: (hash: Sha256, year: number): Key => ({ pk: `ORGANISATION#${hash}`, sk: `GRANTED#${year}` }),
  organisationOverdue: (hash: Sha256): Key => ({ pk: `ORGANISATION#${hash}`, sk: "OVERDUE" }),
  draft: (id: string): Key => ({ pk: `DRAFT#${id}`, sk: "DRAFT" }),
  /** The last saved states of a draft, for merging; the next one takes the place of the oldest. */
  draftRevision: (id: string, revision: number): Key => ({
    pk: `DRAFT#${id}`,
    sk: `REVISION#${padded(revision % keptRevisions, 3)}`,
  }),
  draftLetter: (id: string, name: string): Key => ({ pk: `DRAFT#${id}`, sk: prefix.letter + name }),
  /** What somebody began or sent to one call, by a hash of their address, for whoever has lost the link. */
  ofAddress: (hash: Sha256, rest: string): Key => ({ pk: `ADDRESS#${hash}`, sk: rest }),
  attachment: (draftId: string, id: AttachmentId): Key => ({ pk: `DRAFT#${draftId}`, sk: prefix.attachment + id }),
  /** A file that came with a field of a form. */
  upload: (id: UploadId): Key => ({ pk: prefix.upload + id, sk: "UPLOAD" }),
  /** That a file was taken back: its bytes are still to be removed. */
  detached: (draftId: string, id: AttachmentId): Key => ({ pk: `DRAFT#${draftId}`, sk: `DETACHED#${id}` }),
  /** `hash`: of what it says, so that the same comment sent twice is one. */
  comment: (submissionId: SubmissionId, hash: Sha256): Key => inSubmission(prefix.comment)(submissionId, hash),
  /** How many comments an offer has. */
  commentCount: (submissionId: SubmissionId): Key => inSubmission("COMMENTS")(submissionId),
  /** Something due of one application, such as the end of its comments or of its work. */
  applicationDue: (submissionId: SubmissionId, name: string): Key => inSubmission(prefix.due)(submissionId, name),

  assignment: (submissionId: SubmissionId, step: Step, assigneeId: string): Key =>
    inSubmission(prefix.assignment)(submissionId, `${step}#${assigneeId}`),
  letter: inSubmission(prefix.letter),
  needs: inSubmission("NEEDS"),
  audit: (submissionId: SubmissionId, at: Instant, nonce: string): Key =>
    inSubmission(prefix.audit)(submissionId, `${at}#${nonce}`),

  link: (hash: string): Key => ({ pk: `LINK#${hash}`, sk: "LINK" }),

  /** What pages are signed with. */
  signingSecret: { pk: "SECRETS", sk: "SIGNING" },
  /** How much came to a form, such as from one network, in a window that began at `window` (ms since 1970). */
  tally: (formId: string, window: number, which: string): Key => ({ pk: `TALLY#${formId}#${window}`, sk: which }),
};

/** Attributes that put an item into the sparse index of what is due; without them it is not in the index. */
export const dueAttributes = (dueAt: Instant) => ({
  [tableLayout.dueIndex.partitionKey]: "DUE",
  [tableLayout.dueIndex.sortKey]: dueAt,
});
