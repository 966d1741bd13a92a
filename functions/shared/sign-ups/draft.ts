import { randomBytes } from "node:crypto";
import { participantsOf } from "../../../domain/participants.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Participant, SignUp, Source } from "../../../schemas/sign-up.ts";
import type { Answers, Receipt } from "../../../schemas/submission.ts";
import type { Instant } from "../../../schemas/values.ts";
import { newSubmission } from "../submissions/new-submission.ts";
import type { CheckedRequest } from "../submissions/request.ts";
import type { Write } from "../table/writes.ts";
import { organisationKey } from "./claims.ts";
import { type Outcome, placesFrom } from "./places.ts";

/** A sign-up that may be stored, if the table agrees. */
export interface NewSignUp extends CheckedRequest {
  source?: Source;
  /** The clerk who typed it in; clerks are not bound by opening hours. */
  enteredBy?: string;
  /** Somebody who stands at the door of a running event: takes a free seat although others waited, without approval. */
  walkIn?: boolean;
  /** What else belongs to the transaction, such as the link by which the clerk came. */
  extra?: Write[];
}

/** The part of a sign-up that does not depend on free seats; made once, stored as it is however often it is tried. */
export interface Draft {
  base: ReturnType<typeof newSubmission>;
  participants: Participant[];
  needs: Answers;
  rest: Pick<SignUp, "email" | "enteredBy" | "organisation" | "ticketSecret" | "source">;
}

/** Answers to fields marked `special` are kept apart from the others. */
export function splitNeeds(form: Conference, answers: Answers): { plain: Answers; needs: Answers } {
  const special = new Set(form.fields.filter((field) => field.special).map(({ name }) => name));
  const [needs, plain] = [new Map<string, Answers[string]>(), new Map<string, Answers[string]>()];
  for (const [name, value] of Object.entries(answers)) (special.has(name) ? needs : plain).set(name, value);
  return { plain: Object.fromEntries(plain), needs: Object.fromEntries(needs) };
}

export function draftSignUp(form: Conference, request: NewSignUp, now: Instant): Draft {
  const { plain, needs } = splitNeeds(form, request.answers);
  const { email } = plain;
  const organisation = organisationKey(form, plain);
  return {
    base: newSubmission(form, { ...request, answers: plain }, now),
    participants: participantsOf(form, plain),
    needs,
    rest: {
      ...(typeof email === "string" && { email }),
      ...(request.enteredBy && { enteredBy: request.enteredBy }),
      ...(organisation && { organisation }),
      source: request.source ?? "web",
      ticketSecret: randomBytes(12).toString("base64url"),
    },
  };
}

/** The sign-up as it is stored when the table agrees with the decisions. */
export function signUpFrom({ base, participants, rest }: Draft, { event, sessions }: Outcome, now: Instant): SignUp {
  const { id, reference } = base;
  const signUp = {
    kind: "signUp" as const,
    ...base,
    ...rest,
    participants,
    sessions: placesFrom(sessions),
    revision: 0,
  };
  const receipt = (status: Receipt["status"]): Receipt => ({ id, reference, status });
  switch (event.outcome) {
    case "review":
      return { ...signUp, receipt: receipt("submitted"), status: "underReview" };
    case "seat":
      return { ...signUp, receipt: receipt("confirmed"), status: "confirmed", confirmedAt: now };
    case "waiting": {
      const waiting = { ...receipt("waitlisted"), waitlistPosition: event.position };
      return { ...signUp, receipt: waiting, status: "waitlisted", waitingNumber: event.number };
    }
  }
}
