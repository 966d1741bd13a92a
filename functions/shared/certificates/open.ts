import { timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { Certificate, CertificateName } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import { FormId, SubmissionId } from "../../../schemas/values.ts";
import { parseItem, readConference } from "../records.ts";
import { keys } from "../table/keys.ts";
import { getItem } from "../table/reads.ts";

/** What stands in the address of a certificate, still unchecked. */
const Address = z.object({ formId: FormId, submissionId: SubmissionId, certificate: CertificateName });
type Address = z.infer<typeof Address>;

export interface OpenCertificate {
  form: Conference;
  certificate: Certificate;
}

/** The certificate at an address, or undefined when there is none, its code is another, or its data were erased. */
export async function openCertificate(
  tableName: string,
  address: Record<keyof Address, string>,
): Promise<OpenCertificate | undefined> {
  const wellFormed = z.safeParse(Address, address);
  if (!wellFormed.success) return undefined;
  const { formId, submissionId, certificate: name } = wellFormed.data;
  const [participant, code] = [Number.parseInt(name, 10), name.slice(name.indexOf("-") + 1)];
  const item = await getItem(tableName, keys.certificate(formId, submissionId, participant));
  const form = await readConference(tableName, formId);
  if (!item || !form) return undefined;
  const certificate = parseItem(Certificate, item);
  return timingSafeEqual(Buffer.from(certificate.code), Buffer.from(code)) ? { form, certificate } : undefined;
}
