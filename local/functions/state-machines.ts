import type { Rush } from "../api/rush.ts";
import { messageOf } from "../failure.ts";
import { parseJson } from "../json.ts";
import type { Plan } from "../template/plan.ts";
import { TemplateRefusal } from "../template/refusal.ts";
import type { Invoke as InvokeTask, Workflows } from "../workflow/index.ts";
import type { Invoke } from "./invocation.ts";

const TYPE = "AWS::StepFunctions::StateMachine";

/** Hands the state machines of the stack to the engine. Throws TemplateRefusal for one that it cannot run. */
export async function defineMachines(plan: Plan, workflows: Pick<Workflows, "define">): Promise<void> {
  for (const { logicalId, ref, attributes, properties } of plan.all(TYPE)) {
    const { DefinitionString: definition, RoleArn: roleArn } = properties;
    try {
      await workflows.define({ arn: ref, name: attributes["Name"] ?? logicalId, definition, roleArn });
    } catch (error) {
      throw new TemplateRefusal(logicalId, TYPE, messageOf(error));
    }
  }
}

/** How tasks of workflows call functions: after the people who are waiting, and with failures thrown. */
export function taskInvoker(invoke: Invoke, rush: Rush): InvokeTask {
  const turn = rush.lane();
  return async (functionArn, payload) => {
    await turn();
    const outcome = await invoke(functionArn, JSON.stringify(payload));
    if (outcome.ok) return parseJson(outcome.payload);
    const { errorType: name, errorMessage: message, trace } = outcome.error;
    throw Object.assign(new Error(message), { name, trace });
  };
}
