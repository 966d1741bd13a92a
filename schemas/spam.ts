import * as z from "zod/mini";

/** What pages are signed and addresses are hashed with: 32 random bytes, base64url. Written once for a table. */
export const SigningSecret = z.strictObject({ schemaVersion: z.literal(1), secret: z.string().check(z.length(43)) });
export type SigningSecret = z.infer<typeof SigningSecret>;

/** How many submissions all functions have counted together; forgotten soon after its window. */
export const Tally = z.strictObject({ counted: z.int() });

/** Work that makes up for a refusal: SHA-256 of `${token}.${proof}` must begin with so many zero bits. */
export const ProofWanted = z.strictObject({ token: z.string(), bits: z.int() });
export type ProofWanted = z.infer<typeof ProofWanted>;
