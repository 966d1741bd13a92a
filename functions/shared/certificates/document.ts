import { certificatePath } from "../../../domain/certificates.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import type { Certificate } from "../../../schemas/event-records.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { Language } from "../../../schemas/values.ts";
import { certificatePdf } from "../documents/certificate.ts";
import { day, period } from "../words/format.ts";

/** The document itself: the one that comes with the letter, and whoever asks for it later gets the same. */
export function certificateDocument(
  form: Conference,
  certificate: Certificate,
  language: Language,
  origin: string,
): Promise<Buffer> {
  if (!form.certificate) throw new Error(`${form.id} issues no certificates`);
  return certificatePdf({
    language,
    title: inLanguage(form.certificate.title, language),
    participant: certificate.name,
    text: inLanguage(form.certificate.text, language),
    event: inLanguage(form.title, language),
    when: period(language, form.startsAt, form.endsAt),
    where: `${form.place.name}, ${form.place.address}`,
    organisers: form.organisers.map(({ name }) => name),
    number: certificate.number,
    issuedOn: day(language, certificate.issuedAt),
    verifyUrl: origin + certificatePath(certificate),
  });
}

/** Name of the file: `certificate-KRK-7HXM-49PC-1.pdf`. */
export const certificateFilename = ({ number }: Certificate): string => `certificate-${number.replace("/", "-")}.pdf`;
