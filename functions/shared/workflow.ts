import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import { type AnswerRecorded } from "../../schemas/workflow.ts";

const client = new SFNClient({});

/** Starts an execution named after the record it serves. One that was started before is left as it is. */
export async function startExecution(stateMachineArn: string, name: string, input: object): Promise<void> {
  try {
    await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}

/**
 * Lets a workflow that waits for a person go on. Answers false when nothing waits with this token any more: the wait
 * was renewed meanwhile with another token, and finds the answer in the table.
 */
export async function resumeExecution(taskToken: string): Promise<boolean> {
  const output: AnswerRecorded = { answered: true };
  try {
    await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
    return true;
  } catch (error) {
    const gone = error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;
    if (!gone) throw error;
    return false;
  }
}
