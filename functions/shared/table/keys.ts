import type { Step } from "../../../schemas/assignment.ts";
import { tableLayout } from "../../../schemas/env.ts";
import type { Instant, SubmissionId } from "../../../schemas/values.ts";

/** Primary key of an item. Every key of the table is made here. */
export interface Key {
  pk: string;
  sk: string;
}

export const prefix = {
  submission: "SUBMISSION#",
  assignment: "ASSIGNMENT#",
  letter: "LETTER#",
  waiting: "WAITING#",
  due: "DUE#",
} as const;

const ofForm = (formId: string) => `FORM#${formId}`;
const ofSubmission = (submissionId: SubmissionId) => `${prefix.submission}${submissionId}`;

export const keys = {
  forms: { pk: "FORMS" },
  form: (formId: string): Key => ({ pk: "FORMS", sk: formId }),
  counter: (formId: string): Key => ({ pk: ofForm(formId), sk: "COUNTER" }),
  submission: (formId: string, id: SubmissionId): Key => ({ pk: ofForm(formId), sk: ofSubmission(id) }),
  /** Waiting entries sort by number: the first in the query is the first in line. */
  waiting: (formId: string, number: number): Key => ({
    pk: ofForm(formId),
    sk: prefix.waiting + String(number).padStart(9, "0"),
  }),
  formDue: (formId: string, kind: string): Key => ({ pk: ofForm(formId), sk: prefix.due + kind }),
  formLetter: (formId: string, name: string): Key => ({ pk: ofForm(formId), sk: prefix.letter + name }),
  assignment: (submissionId: SubmissionId, step: Step, assigneeId: string): Key => ({
    pk: ofSubmission(submissionId),
    sk: `${prefix.assignment}${step}#${assigneeId}`,
  }),
  letter: (submissionId: SubmissionId, name: string): Key => ({
    pk: ofSubmission(submissionId),
    sk: prefix.letter + name,
  }),
  audit: (submissionId: SubmissionId, at: Instant, nonce: string): Key => ({
    pk: ofSubmission(submissionId),
    sk: `AUDIT#${at}#${nonce}`,
  }),
  link: (hash: string): Key => ({ pk: `LINK#${hash}`, sk: "LINK" }),
};

/** Attributes that put an item into the sparse index of what is due; without them it is not in the index. */
export const dueAttributes = (dueAt: Instant) => ({
  [tableLayout.dueIndex.partitionKey]: "DUE",
  [tableLayout.dueIndex.sortKey]: dueAt,
});
