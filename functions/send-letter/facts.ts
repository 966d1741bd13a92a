import { canonicalContent } from "../../domain/content.ts";
import { Certificate } from "../../schemas/event-records.ts";
import type { Letter, LetterKind } from "../../schemas/letter.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
import { formAnswered } from "../shared/form-versions.ts";
import { found } from "../shared/http/refused.ts";
import {
  parseItem,
  readAssignment,
  readCounter,
  readForm,
  readSubmission,
  waitingPosition,
} from "../shared/records.ts";
import { keys } from "../shared/table/keys.ts";
import { getItem } from "../shared/table/reads.ts";
import { gatherGrantFacts } from "./grant-facts.ts";
import type { LetterFacts } from "./letters/compose.ts";

/** When a call closes is in its figures: the coordinator may put it off. */
const tellsOfClose = new Set<LetterKind>([
  "callClosed",
  "resultsPublished",
  "coordinatorLink",
  "draftLink",
  "draftReminder",
  "draftExpired",
]);

/** Reads whatever a letter may speak of. */
export async function gatherFacts(tableName: string, letter: Letter, now: Date): Promise<Omit<LetterFacts, "links">> {
  const { formId, submissionId, assigneeId, step, kind } = letter;
  // Where and when an event is may have changed a moment ago, and a letter about the change is what brings us here.
  const current = found(await readForm(tableName, formId, { fresh: true }));
  const submission = submissionId && (await readSubmission(tableName, formId, submissionId));
  const form = submission ? await formAnswered(tableName, current, submission) : current;
  const assignment =
    submissionId &&
    step === "approval" &&
    assigneeId &&
    (await readAssignment(tableName, submissionId, step, assigneeId));
  const certificate = await readCertificate(tableName, letter);
  const about = { letter, form, now, ...(submission && { submission }) };
  return {
    ...about,
    ...(form.kind === "grantCall" && (await gatherGrantFacts(tableName, about))),
    ...(tellsOfClose.has(kind) ? { counter: await readCounter(tableName, formId) } : {}),
    ...(submission && kind === "applicationReceived" && { canonicalContent: canonicalContent(submission) }),
    ...(submission && submission.kind === "signUp" && { positions: await positionsOf(tableName, submission, now) }),
    ...(assignment && { assignment }),
    ...(certificate && { certificate }),
  };
}

async function readCertificate(
  tableName: string,
  { kind, formId, submissionId, participant }: Letter,
): Promise<Certificate | undefined> {
  if (kind !== "certificateIssued" || submissionId === undefined || participant === undefined) return undefined;
  const item = await getItem(tableName, keys.certificate(formId, submissionId, participant));
  return item && parseItem(Certificate, item);
}

/** A line hardly moves in a minute, and in a rush thousands of letters would each count a long one. */
const freshFor = 60_000;

/** Where a sign-up stands in each waiting list it is in. */
async function positionsOf(tableName: string, signUp: SignUp, now: Date): Promise<Record<string, number>> {
  const { formId, sessions, receipt } = signUp;
  const positions: Record<string, number> = {};
  if (signUp.status === "waitlisted") {
    const isFresh = now.getTime() - Date.parse(signUp.submittedAt) < freshFor;
    positions["event"] =
      (isFresh && receipt.waitlistPosition) ||
      (await waitingPosition(tableName, formId, "event", signUp.waitingNumber));
  }
  for (const [session, place] of Object.entries(sessions)) {
    if (place.status !== "waitlisted") continue;
    positions[session] = await waitingPosition(tableName, formId, session, place.waitingNumber);
  }
  return positions;
}
