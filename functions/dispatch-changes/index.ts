import { reactTo } from "../../domain/reactions.ts";
import type { LetterKey, ReviewInput } from "../../schemas/workflow.ts";
import { readEnvironment } from "../shared/env.ts";
import { sha256 } from "../shared/secrets.ts";
import { streamDoor } from "../shared/stream.ts";
import { resumeExecution, startExecution } from "../shared/workflow.ts";

const env = readEnvironment("dispatch-changes");

/** Tells the workflows what has been written. */
export const handler = streamDoor("dispatch-changes", async (change) => {
  const reaction = reactTo(change);
  switch (reaction?.react) {
    case "sendLetter": {
      const input: LetterKey = { owner: reaction.owner, letter: reaction.letter };
      return startExecution(env.LETTER_MACHINE_ARN, sha256(`${input.owner}/${input.letter}`), input);
    }
    case "startReview": {
      const input: ReviewInput = { formId: reaction.formId, submissionId: reaction.submissionId };
      return startExecution(env.REVIEW_MACHINE_ARN, input.submissionId, input);
    }
    case "resume":
      await resumeExecution(reaction.taskToken);
      return;
    case undefined:
      return;
  }
});
