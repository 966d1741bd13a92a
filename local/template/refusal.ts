import type * as z from "zod/mini";
import { Failure } from "../failure.ts";

/** Which resource of the template cannot be run on one machine, and why. */
export class TemplateRefusal extends Failure {
  override name = "TemplateRefusal";

  constructor(logicalId: string, type: string, reason: string) {
    super(`Resource ${logicalId} (${type}) cannot run on one machine: ${reason}.`);
  }
}

/** Names the first properties that are unknown or wrong, each by its path. */
export function describeIssues(issues: z.core.$ZodIssue[]): string {
  return issues.slice(0, 3).flatMap(describeIssue).join("; ");
}

function describeIssue(issue: z.core.$ZodIssue): string[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `property ${[...issue.path, key].join(".")} is not supported`);
  }
  return [`property ${issue.path.join(".")}: ${issue.message}`];
}
