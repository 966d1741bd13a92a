import * as z from "zod/mini";

const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/));

/** Colours of a municipality in place of ours, on light and on dark ground; `npm run forms:check` looks at their contrast. */
export const Theme = z.strictObject({ accent: Colour, accentDark: z.optional(Colour) });
export type Theme = z.infer<typeof Theme>;
