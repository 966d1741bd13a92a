import { grantFields } from "../../../../domain/grant-rules.ts";
import type { Application } from "../../../../schemas/application.ts";

const textOf = ({ answers }: Application, field: string): string | undefined => {
  const answer = answers[field];
  return typeof answer === "string" ? answer : undefined;
};

/** Who applies; undefined when unanswered. */
export const applicantOf = (application: Application): string | undefined =>
  textOf(application, grantFields.applicantName);

/** What the project is called; undefined when unanswered. */
export const titleOf = (application: Application): string | undefined => textOf(application, grantFields.projectTitle);
