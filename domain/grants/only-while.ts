import type { ApplicationStatus } from "../../schemas/application.ts";
import type { Refusal } from "../refusal.ts";
import type { QuestionFacts } from "./outcome.ts";

/** An application that has moved on, such as one that was withdrawn, is not moved back by an answer about its past. */
export const onlyWhile =
  (status: ApplicationStatus) =>
  ({ application }: QuestionFacts): Refusal | undefined =>
    application?.status === status ? undefined : { code: "answerNotNeeded" };
