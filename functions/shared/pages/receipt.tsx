import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Receipt } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { number } from "../words/format.ts";
import { Facts } from "./facts.tsx";
import { Languages } from "./languages.tsx";
import { drawPage } from "./shell.tsx";

export interface ReceiptPage {
  language: Language;
  form: PublicForm;
  receipt: Receipt;
  fragment: boolean;
}

/** What became of a submission, for whoever has its address: no personal data. */
export function receiptPage({ language, form, receipt, fragment }: ReceiptPage): string {
  const words = catalogue[language];
  const { title, detail } = words.receipt[receipt.status];
  const position = receipt.waitlistPosition;
  return drawPage({
    language,
    fragment,
    title,
    about: form,
    children: (
      <>
        {!fragment && <Languages current={language} />}
        <section
          class={`outcome ${receipt.status === "confirmed" || receipt.status === "submitted" ? "good" : "waiting"}`}
          data-reference={receipt.reference}
          data-status={receipt.status}
        >
          <h1 tabIndex={-1} autoFocus>
            {title}
          </h1>
          <p>{detail}</p>
        </section>
        <p class="text">{form.title}</p>
        <Facts
          facts={[
            [words.facts.reference, <strong class="reference">{receipt.reference}</strong>],
            [words.facts.position, position === undefined ? undefined : number(language, position)],
          ]}
        />
        <p>{words.receipt.keepReference}</p>
        <p class="again">
          <a href={`/forms/${form.id}/page?lang=${language}`}>{words.receipt.again}</a>
        </p>
      </>
    ),
  });
}
