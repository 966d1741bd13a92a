import * as z from "zod/mini";
import type { FieldFault } from "../../../domain/refusal.ts";
import { SubmissionRequest } from "../../../schemas/submission-request.ts";

const unknown = z.optional(z.unknown());
const Members = z.object({ answers: unknown, consents: unknown, language: unknown });

/** Faults of the outermost object: what is missing, of a wrong type, or unknown. */
function issueFaults(issues: readonly z.core.$ZodIssue[]): FieldFault[] {
  return issues.flatMap((issue): FieldFault[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ field: key.slice(0, 60), code: "unknownField" }));
    }
    const field = issue.path.length > 0 ? issue.path.slice(0, 2).map(String).join(".").slice(0, 60) : "body";
    return [{ field, code: field === "language" ? "language" : "wrongType" }];
  });
}

const hasPrototypeMember = (record: unknown): boolean =>
  typeof record === "object" && record !== null && Object.hasOwn(record, "__proto__");

/**
 * Reads the outermost shape of a request: all of it when it is right, otherwise the members that can be read, so that
 * their faults are listed as well.
 */
export function readShape(content: unknown): {
  request: SubmissionRequest | undefined;
  readable: { [Member in keyof SubmissionRequest]: SubmissionRequest[Member] | undefined };
  faults: FieldFault[];
} {
  const parsed = z.safeParse(SubmissionRequest, content);
  const { answers, consents, language } = z.safeParse(Members, content).data ?? {};
  // zod leaves a member called `__proto__` out of a record without a word; it is as unknown as any other.
  const prototypes = [
    ...(hasPrototypeMember(answers) ? ["__proto__"] : []),
    ...(hasPrototypeMember(consents) ? ["consents.__proto__"] : []),
  ];
  const { shape } = SubmissionRequest;
  return {
    request: parsed.data,
    readable: {
      answers: z.safeParse(shape.answers, answers).data,
      consents: z.safeParse(shape.consents, consents).data,
      language: z.safeParse(shape.language, language).data,
    },
    faults: [
      ...issueFaults(parsed.error?.issues ?? []),
      ...prototypes.map((field) => ({ field, code: "unknownField" as const })),
    ],
  };
}
