import { daysLeft } from "../../../../domain/days-left.ts";
import type { DraftView } from "./view.ts";
import { draftWords } from "../../words/draft/catalogue.ts";
import { moment } from "../../words/format.ts";
import { askedIn } from "../asked.ts";
import { Contact } from "../contact.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { Facts } from "../facts.tsx";
import { filling } from "../filling.ts";
import { Languages } from "../languages.tsx";
import { Paragraphs } from "../paragraphs.tsx";
import { RefusalNotice } from "../problem.tsx";
import { drawPage } from "../shell.tsx";
import { DraftBody } from "./body.tsx";
import { inviteField } from "./invite.tsx";
import { attachmentFields } from "./attachments.tsx";
import { nameOfField, rowLabels } from "../../words/faults/names.ts";

/** An application that is being written, with everything typed so far. Works without JavaScript. */
export function draftPage(page: DraftView): string {
  const { language, form, view, draft, now, address, news, hold, refusal, errors = [] } = page;
  const words = draftWords[language];
  const values = page.typed ?? draft.values;
  const asked = askedIn(language, form.fields, values, {});
  const filled = filling(language, values, errors, { asked, focus: page.focus });
  const rowLabel = rowLabels(language, form);
  const beside = { fields: [...view.fields, ...attachmentFields(language), inviteField(language)] };
  const nameOf = (field: string) => nameOfField({ ...beside, consents: view.consents }, filled.words, rowLabel, field);
  return drawPage({
    language,
    title: errors.length > 0 || refusal || hold ? `${filled.words.form.errorPrefix}${words.title}` : words.title,
    about: form,
    children: (
      <>
        <Languages current={language} address={address} />
        {refusal && <RefusalNotice language={language} refusal={refusal} />}
        {hold && (
          <section class="outcome waiting" role="alert" tabIndex={-1} autoFocus data-hold={hold}>
            <h2>{words.hold[hold].title}</h2>
            <p>{words.hold[hold].detail}</p>
          </section>
        )}
        {news && (
          <p class="notice good" role="status" data-news={news}>
            {words.news[news]}
          </p>
        )}
        <ErrorSummary filling={filled} nameOf={nameOf} />
        <h1 tabIndex={-1}>{words.title}</h1>
        <p class="text">{view.title}</p>
        <Facts
          facts={[
            [words.savedAt, moment(language, draft.savedAt)],
            [words.deadline, `${moment(language, view.closesAt)} – ${words.daysLeft(daysLeft(now, view.closesAt))}`],
            [words.editors, draft.editors.join(", ")],
            [filled.words.facts.contact, <Contact {...form.contact} />],
          ]}
        />
        {form.graceMinutes > 0 && <p class="help">{words.grace(form.graceMinutes)}</p>}
        <p class="help">{words.keepLink}</p>
        <Paragraphs text={view.description} />
        <DraftBody page={page} filling={filled} rowLabel={rowLabel} nameOf={nameOf} />
      </>
    ),
  });
}
