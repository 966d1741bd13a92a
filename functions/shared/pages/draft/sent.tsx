import type { GrantCall } from "../../../../schemas/form.ts";
import type { Receipt } from "../../../../schemas/submission.ts";
import type { Language } from "../../../../schemas/values.ts";
import { catalogue } from "../../words/catalogue.ts";
import { draftWords } from "../../words/draft/catalogue.ts";
import { Facts } from "../facts.tsx";
import { Languages } from "../languages.tsx";
import { Translated } from "../own-text.tsx";
import { drawPage } from "../shell.tsx";

interface Sent {
  language: Language;
  address: string;
  form: GrantCall;
  receipt: Receipt;
}

/** What became of a draft that was sent, for everybody who wrote it. */
export function sentDraftPage({ language, address, form, receipt }: Sent): string {
  const words = draftWords[language].sent;
  const { reference, status, id } = receipt;
  return drawPage({
    language,
    title: words.title,
    about: form,
    children: (
      <>
        <Languages current={language} address={address} />
        <section class="outcome good" data-reference={reference} data-status={status}>
          <h1 tabIndex={-1} autoFocus>
            {words.title}
          </h1>
          <p>{words.detail}</p>
        </section>
        <p class="text">
          <Translated text={form.title} language={language} />
        </p>
        <Facts facts={[[catalogue[language].facts.reference, <strong class="reference">{reference}</strong>]]} />
        <p>
          <a href={`/forms/${form.id}/receipts/${id}?lang=${language}`}>{words.receipt}</a>
        </p>
      </>
    ),
  });
}
