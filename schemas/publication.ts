import * as z from "zod/mini";

/** What publish-forms may be given: files instead of those that are shipped, as their authors wrote them. */
export const PublicationRequest = z.object({ sources: z.optional(z.array(z.unknown()).check(z.minLength(1))) });
export type PublicationRequest = z.infer<typeof PublicationRequest>;

const id = z.string();

/** What became of one form or programme. Programmes have no versions: nobody answers them. */
export const PublicationOutcome = z.discriminatedUnion("outcome", [
  z.object({
    id,
    outcome: z.literal("published"),
    version: z.optional(z.int()),
    /** What its author should hear of: of a new version beside those before it. */
    warnings: z.optional(z.array(z.string())),
  }),
  z.object({ id, outcome: z.literal("unchanged"), version: z.optional(z.int()) }),
  z.object({ id, outcome: z.literal("refused"), reasons: z.array(z.string()) }),
]);
export type PublicationOutcome = z.infer<typeof PublicationOutcome>;

export const PublicationReport = z.object({ outcomes: z.array(PublicationOutcome) });
export type PublicationReport = z.infer<typeof PublicationReport>;
