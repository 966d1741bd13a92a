import * as z from "zod/mini";

/** What pages are signed and addresses are hashed with: 32 random bytes, base64url. Written once for a table. */
export const SigningSecret = z.strictObject({ schemaVersion: z.literal(1), secret: z.string() });
export type SigningSecret = z.infer<typeof SigningSecret>;
