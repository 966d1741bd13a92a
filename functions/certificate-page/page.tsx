import { certificatePath } from "../../domain/certificates.ts";
import { inLanguage } from "../../domain/public-form.ts";
import type { Language } from "../../schemas/values.ts";
import type { OpenCertificate } from "../shared/certificates/open.ts";
import { Facts } from "../shared/pages/facts.tsx";
import { Languages } from "../shared/pages/languages.tsx";
import { drawPage } from "../shared/pages/shell.tsx";
import { catalogue } from "../shared/words/catalogue.ts";
import { certificateWords } from "../shared/words/certificate/catalogue.ts";
import { day, moment, period } from "../shared/words/format.ts";

/** Whose certificate it is, what for, and whether it is still good: for whoever has the document before them. */
export function certificatePage(language: Language, { form, certificate }: OpenCertificate): string {
  const words = certificateWords[language];
  const { facts } = catalogue[language];
  const { revokedAt } = certificate;
  const { title, detail } = revokedAt
    ? { title: words.revoked.title, detail: words.revoked.detail(moment(language, revokedAt)) }
    : words.valid;
  return drawPage({
    language,
    title,
    about: form,
    children: (
      <>
        <Languages current={language} />
        <section class={`outcome ${revokedAt ? "bad" : "good"}`} data-certificate={revokedAt ? "revoked" : "valid"}>
          <h1>{title}</h1>
          <p>{detail}</p>
        </section>
        {form.certificate && <h2>{inLanguage(form.certificate.title, language)}</h2>}
        <Facts
          facts={[
            [words.name, certificate.name],
            [words.number, <strong class="reference">{certificate.number}</strong>],
            [words.event, inLanguage(form.title, language)],
            [facts.when, period(language, form.startsAt, form.endsAt)],
            [facts.organisers(form.organisers.length), form.organisers.map(({ name }) => name).join(", ")],
            [words.issued, day(language, certificate.issuedAt)],
          ]}
        />
        {!revokedAt && (
          <p class="again">
            <a href={`${certificatePath(certificate)}/pdf?lang=${language}`} rel="nofollow">
              {words.document}
            </a>
          </p>
        )}
      </>
    ),
  });
}

/** There is none at this address: copied wrongly, or its data were erased long after the event. */
export function missingCertificatePage(language: Language): string {
  const { title, detail, erased } = certificateWords[language].missing;
  return drawPage({
    language,
    title,
    children: (
      <>
        <Languages current={language} />
        <section class="outcome bad" data-problem="notFound">
          <h1>{title}</h1>
          <p>{detail}</p>
          <p>{erased}</p>
        </section>
      </>
    ),
  });
}
