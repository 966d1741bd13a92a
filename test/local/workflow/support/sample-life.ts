import { sample } from "./sample.ts";
import { DAY, MACHINE, type Ended, type Stage } from "./stage.ts";

const ARN = `${MACHINE.replace(":stateMachine:", ":execution:")}:one`;

/**
 * One life of a process that runs the sample: it starts the execution if a former life has not, answers for anna and
 * celina (bartek stays silent) and moves the clock until the end. `tokens` are what the reviewers were sent, in this life
 * or a former one.
 */
export async function live(stage: Stage, tokens: ReadonlyMap<string, string>): Promise<Ended> {
  await stage.define(sample);
  await stage.workflows.resume();
  await stage.start({ id: 7 }, "one").catch(ignore("ExecutionAlreadyExists"));
  await stage.idle();
  for (let days = 0; days < 400 && stage.isRunning(ARN); days += 10) {
    for (const [who, taskToken] of tokens) {
      if (who === "bartek") continue;
      const answer = { taskToken, output: JSON.stringify(`${who} agrees`) };
      await stage.workflows.sendTaskSuccess(answer).catch(ignore("TaskTimedOut"));
    }
    await stage.advance(10 * DAY);
  }
  return stage.ended(ARN);
}

/** An answer may have been taken by the life that then crashed. */
function ignore(name: string): (error: Error) => void {
  return (error) => {
    if (error.name !== name) throw error;
  };
}
