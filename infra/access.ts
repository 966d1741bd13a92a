import type { PolicyStatement } from "aws-cdk-lib/aws-iam";

/** The use of something: the variables that say where it is, together with the permission to use it. */
export interface Access<Variables> {
  variables: Variables;
  statements: PolicyStatement[];
}

/** For a function that uses nothing. */
export const nothing: Access<Record<never, string>> = { variables: {}, statements: [] };

/** The use of one thing and of another. */
export const both = <A, B>(one: Access<A>, other: Access<B>): Access<A & B> => ({
  variables: { ...one.variables, ...other.variables },
  statements: [...one.statements, ...other.statements],
});
