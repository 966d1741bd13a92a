import * as z from "zod/mini";

/** Name of a field: a key of `answers`, also used as the name of the control in HTML. */
export const FieldName = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,40}$/));

const values = z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.minLength(1), z.maxLength(60));

/**
 * One question about the answer to an earlier field; inside a group, of the same row first. A field that has no answer,
 * or is itself not asked for, fails every test but `answered: false`.
 */
export const Test = z.union([
  /** The answer, or one of several, is among these; a ticked box is `"true"`. */
  z.strictObject({ field: FieldName, is: values }),
  z.strictObject({ field: FieldName, isNot: values }),
  /** Bounds of a number, or of an amount in PLN, both inclusive. */
  z.strictObject({ field: FieldName, atLeast: z.number(), atMost: z.optional(z.number()) }),
  z.strictObject({ field: FieldName, atMost: z.number() }),
  z.strictObject({ field: FieldName, answered: z.boolean() }),
]);
export type Test = z.infer<typeof Test>;

const Clause = z.union([Test, z.strictObject({ any: z.array(Test).check(z.minLength(1), z.maxLength(10)) })]);
export type Clause = z.infer<typeof Clause>;

/** When something is asked for at all: each of the clauses must hold, and a clause may name alternatives. */
export const Condition = z.array(Clause).check(z.minLength(1), z.maxLength(10));
export type Condition = z.infer<typeof Condition>;
