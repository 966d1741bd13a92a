import type { Field } from "../../../schemas/field.ts";
import type { Question } from "../../../schemas/question.ts";
import { grantFields } from "../field-names.ts";
import { isReview } from "./reviewers.ts";

/**
 * Whether whoever is asked may read the application and its files. A reviewer who has not declared to be impartial may
 * not yet; one who declared a conflict, was replaced or is not needed any more, no more.
 */
export const seesContent = (question: Pick<Question, "step" | "status" | "declaredAt">): boolean =>
  !isReview(question) ||
  (question.declaredAt !== undefined && (question.status === "requested" || question.status === "recorded"));

const reaches = ({ type, name }: Pick<Field, "type" | "name">): boolean =>
  type === "email" || type === "phone" || name === grantFields.contactName;

/** The fields of a form without those by which somebody can be reached: a reviewer judges what is to be done. */
export const withoutContacts = (fields: readonly Field[]): Field[] =>
  fields
    .filter((field) => !reaches(field))
    .map((field) =>
      field.type === "group" ? { ...field, fields: field.fields.filter((column) => !reaches(column)) } : field,
    );
