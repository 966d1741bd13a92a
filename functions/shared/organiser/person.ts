import type { SubmissionId } from "../../../schemas/values.ts";

/** One person of a sign-up; people are numbered from 1. */
export interface Person {
  submissionId: SubmissionId;
  participant: number;
}

/** Reads how pages of organisers name a person: `<submission>#<number>`. */
export function readPerson(text: string | null): Person | undefined {
  const [, submissionId, number] = /^([0-9a-f]{32})#([1-9]\d?)$/.exec(text ?? "") ?? [];
  return submissionId === undefined ? undefined : { submissionId, participant: Number(number) };
}
