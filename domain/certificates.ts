import type { Certificate } from "../schemas/event-records.ts";

/** Where anyone can see that a certificate is genuine; with the origin before it, what its QR code holds. */
export const certificatePath = ({
  formId,
  submissionId,
  participant,
  code,
}: Pick<Certificate, "formId" | "submissionId" | "participant" | "code">): string =>
  `/certificates/${formId}/${submissionId}/${participant}-${code}`;
