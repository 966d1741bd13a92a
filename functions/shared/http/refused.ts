import type { Refusal } from "../../../domain/refusal.ts";
import type { Form } from "../../../schemas/form.ts";
import { ContentionError } from "../table/writes.ts";

/** Carries an expected refusal from wherever it is found to the one place that answers it. */
export class Refused extends Error {
  override name = "Refused";
  readonly refusal: Refusal;
  /** What the refused request was about, where only the thrower knows. */
  readonly form: Form | undefined;

  constructor(refusal: Refusal, form?: Form) {
    super(refusal.code);
    this.refusal = refusal;
    this.form = form;
  }
}

/** The refusal that an error stands for; undefined for an error that nobody expects. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refused) return error.refusal;
  return error instanceof ContentionError ? { code: "busy", retryAfterSeconds: 2 } : undefined;
}

/** The value, or the refusal "not found". */
export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Refused({ code: "notFound" });
  return value;
}
