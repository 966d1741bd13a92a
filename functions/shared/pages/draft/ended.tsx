import type { Refusal } from "../../../../domain/refusal.ts";
import type { DraftValues } from "../../../../schemas/draft.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { PublicForm } from "../../../../schemas/public-form.ts";
import type { Instant, Language } from "../../../../schemas/values.ts";
import { draftWords } from "../../words/draft/catalogue.ts";
import { day } from "../../words/format.ts";
import { refusalDetail, refusalTitle } from "../../words/refusals.ts";
import { Contact } from "../contact.tsx";
import { Languages } from "../languages.tsx";
import { drawPage } from "../shell.tsx";
import { TypedList } from "../typed-list.tsx";

interface Ended {
  language: Language;
  address: string;
  form: GrantCall;
  view: PublicForm;
  refusal: Refusal;
  /** What was typed: it can be read and copied. */
  values: DraftValues;
  /** Until when; undefined for what was never saved. */
  until?: Instant;
}

/** A draft that can be neither changed nor sent any more: why, and everything typed. */
export function endedDraftPage({ language, address, form, view, refusal, values, until }: Ended): string {
  const words = draftWords[language].ended;
  return drawPage({
    language,
    title: refusalTitle(language, refusal),
    about: form,
    children: (
      <>
        <Languages current={language} address={address} />
        <section class="outcome bad" data-problem={refusal.code}>
          <h1 tabIndex={-1} autoFocus>
            {refusalTitle(language, refusal)}
          </h1>
          <p>{refusalDetail(language, refusal)}</p>
          <p>{until === undefined ? words.unsaved : words.detail(day(language, until))}</p>
        </section>
        <p class="text">{view.title}</p>
        <p>
          <Contact {...form.contact} />
        </p>
        <TypedList language={language} form={view} definition={form} values={values} heading={words.typed} />
      </>
    ),
  });
}
