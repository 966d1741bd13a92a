import * as z from "zod/mini";

/** One wrong field. `field` is a path such as `budget[2].amount`, `consents.privacy` or `Idempotency-Key`. */
export const FieldError = z.strictObject({
  field: z.string(),
  code: z.string(),
  message: z.string(),
  /** Answers that may have been meant, where one could not be told from others. */
  candidates: z.optional(z.array(z.string())),
});
export type FieldError = z.infer<typeof FieldError>;

/** Work that makes up for a refusal: SHA-256 of `${token}.${proof}` must begin with so many zero bits. */
export const ProofWanted = z.strictObject({ token: z.string(), bits: z.int() });
export type ProofWanted = z.infer<typeof ProofWanted>;

/** RFC 9457 `application/problem+json`. `type` names the refusal; `errors` is present for 422. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** Of an error of ours: `urn:wspolnie:request:<id>`, by which we find it. */
  instance: z.optional(z.string()),
  errors: z.optional(z.array(FieldError)),
  /** What to send the same request with: headers `Wspolnie-Token` and `Wspolnie-Proof`. */
  proof: z.optional(ProofWanted),
});
export type Problem = z.infer<typeof Problem>;
