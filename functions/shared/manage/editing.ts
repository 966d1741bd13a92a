import { signUpFields } from "../../../domain/participants.ts";
import type { Refusal } from "../../../domain/refusal.ts";
import { isLive, type Why, whyNotChange } from "../../../domain/self-service.ts";
import { type LiveSignUp, SpecialNeeds } from "../../../schemas/sign-up.ts";
import type { Answers } from "../../../schemas/submission.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { DoorRequest } from "../http/door.ts";
import { viewOf } from "../http/forms.ts";
import { Refused } from "../http/refused.ts";
import { parseItem } from "../records.ts";
import { keys } from "../table/keys.ts";
import { getItem } from "../table/reads.ts";
import { type OwnSignUp, openOwnSignUp } from "./own.ts";

/** A sign-up that may be changed now, with everything its form shows. */
export interface Editing extends OwnSignUp {
  submission: LiveSignUp;
  view: PublicForm;
  needs: SpecialNeeds | undefined;
}

function refusalOf(why: Why): Refusal {
  switch (why.code) {
    case "eventCancelled":
      return { code: "formCancelled" };
    case "changesClosed":
      return { code: "changesClosed", until: why.at };
    default:
      return { code: "eventOver" };
  }
}

/** Answers as the form asks for them: special needs among the others, and the sessions one has places in. */
export function currentAnswers({ submission, needs }: Pick<Editing, "submission" | "needs">): Answers {
  const { answers, sessions, status } = submission;
  return {
    ...answers,
    ...needs?.answers,
    ...(status === "confirmed" && { [signUpFields.sessions]: Object.keys(sessions) }),
  };
}

/**
 * Opens one's own sign-up to change it. Undefined when it has ended: its page says how.
 * @throws Refused notFound | linkExpired | erased | eventOver | changesClosed | formCancelled
 */
export async function openEditing(
  request: DoorRequest,
  tableName: string,
): Promise<{ own: OwnSignUp; editing: Editing | undefined }> {
  const own = await openOwnSignUp(request, tableName);
  const { form, submission, language } = own;
  if (!isLive(submission)) return { own, editing: undefined };
  const [{ view, figures }, item] = await Promise.all([
    viewOf(form, tableName, language, request.now),
    getItem(tableName, keys.needs(submission.id)),
  ]);
  const why = whyNotChange(form, submission, figures.counter.cancelled, request.now);
  if (why) throw new Refused(refusalOf(why));
  return { own, editing: { ...own, submission, view, needs: item && parseItem(SpecialNeeds, item) } };
}
