import type { Application } from "../../../schemas/submission.ts";

/** Names that forms give to the field in question, the most telling first. */
const applicantFields = ["applicantName", "applicant", "organisation", "organisationName", "groupName", "name"];
const titleFields = ["title", "projectTitle", "taskTitle", "initiativeTitle"];

const firstText = ({ answers }: Application, names: readonly string[]): string | undefined =>
  names.map((name) => answers[name]).find((answer) => typeof answer === "string");

/** Who applies; undefined when the form does not ask for it in a field of a known name. */
export const applicantOf = (application: Application): string | undefined => firstText(application, applicantFields);

/** What the application is called; undefined as above. */
export const titleOf = (application: Application): string | undefined => firstText(application, titleFields);
