import type { Refusal } from "../../../domain/refusal.ts";

/** Carries an expected refusal from wherever it is found to the one place that answers it. */
export class Refused extends Error {
  override name = "Refused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** The value, or the refusal "not found". */
export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Refused({ code: "notFound" });
  return value;
}
