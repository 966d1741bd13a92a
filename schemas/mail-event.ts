import * as z from "zod/mini";

/** The part of an event of SES that is used. `mail.tags.letter` says which letter it is about. */
export const MailEvent = z.object({
  eventType: z.enum(["Send", "Delivery", "Bounce", "Complaint", "Reject", "Rendering Failure", "DeliveryDelay"]),
  mail: z.object({ messageId: z.string(), tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
  bounce: z.optional(z.object({ bounceType: z.string() })),
});
export type MailEvent = z.infer<typeof MailEvent>;
