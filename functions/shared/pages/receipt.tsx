import type { Form } from "../../../schemas/form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Receipt } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { eventWords } from "../words/event/catalogue.ts";
import { number } from "../words/format.ts";
import { receiptWords } from "../words/receipt/catalogue.ts";
import { asset } from "./asset.ts";
import { Facts } from "./facts.tsx";
import { Languages } from "./languages.tsx";
import { langOf } from "./own-text.tsx";
import { drawPage } from "./shell.tsx";

export interface ReceiptPage {
  language: Language;
  form: PublicForm;
  /** Says by when the organiser decides, where it does. */
  definition?: Form | undefined;
  receipt: Receipt;
  fragment: boolean;
  frame?: boolean;
}

/** What became of a submission, for whoever has its address: no personal data. */
export function receiptPage({ language, form, definition, receipt, fragment, frame = false }: ReceiptPage): string {
  const { facts } = catalogue[language];
  const words = receiptWords[language];
  const isDecided = form.kind === "conference" && receipt.status === "submitted";
  const approval = definition?.kind === "conference" ? definition.approval : undefined;
  const { title, detail } = isDecided ? words.received : words.became[receipt.status];
  const decision = [...(approval ? [eventWords[language].approval(approval.days)] : []), words.received.letter];
  const follows = isDecided ? [...decision, ...words.confirmed] : words[receipt.status];
  const position = receipt.waitlistPosition;
  const address = `/forms/${form.id}/receipts/${receipt.id}`;
  return drawPage({
    language,
    fragment,
    frame,
    title,
    about: form,
    script: asset("form.js"),
    children: (
      <>
        <Languages current={language} address={address} query={frame ? { frame: "1" } : {}} />
        <section
          class={`outcome ${receipt.status === "confirmed" || receipt.status === "submitted" ? "good" : "waiting"}`}
          data-reference={receipt.reference}
          data-status={receipt.status}
          data-receipt={address}
        >
          <h1 tabIndex={-1} autoFocus>
            {title}
          </h1>
          <p>{detail}</p>
        </section>
        <p class="text" {...langOf(form, "title")}>
          {form.title}
        </p>
        <Facts
          facts={[
            [facts.reference, <strong class="reference">{receipt.reference}</strong>],
            [facts.position, position === undefined ? undefined : number(language, position)],
          ]}
        />
        <p>{words.keepReference}</p>
        <h2>{words.next}</h2>
        <ul>
          {[words.mail, ...follows].map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        <p class="again">
          <a href={`/forms/${form.id}/page?lang=${language}${frame ? "&frame=1" : ""}`}>{words.again}</a>
        </p>
      </>
    ),
  });
}
