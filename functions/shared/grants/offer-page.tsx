import { commentFields, publishedFields, timeLeft } from "../../../domain/grants/small-grant/offers.ts";
import { grantFields } from "../../../domain/grants/field-names.ts";
import { inLanguage, publicField } from "../../../domain/public-form.ts";
import type { Refusal } from "../../../domain/refusal.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { FieldError } from "../../../schemas/problem.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { AnswerList } from "../pages/answers.tsx";
import { ErrorSummary } from "../pages/error-summary.tsx";
import { Facts } from "../pages/facts.tsx";
import { Fields } from "../pages/fields.tsx";
import { filling } from "../pages/filling.ts";
import { Languages } from "../pages/languages.tsx";
import { RefusalNotice } from "../pages/problem.tsx";
import { drawPage } from "../pages/shell.tsx";
import type { Values } from "../../../domain/form-post.ts";
import { moment, money } from "../words/format.ts";
import { offerWords } from "../words/offers/words.ts";
import type { Offer } from "./offers.ts";
import { nameOfField, rowLabels } from "../words/faults/names.ts";

interface Sheet {
  language: Language;
  form: GrantCall;
  now: Instant;
}

const textOf = ({ application }: Offer, name: string): string => String(application.answers[name] ?? "");

/** Whose offer it is, for how much, and how long one may comment. */
function OfferFacts({ language, now, offer }: Omit<Sheet, "form"> & { offer: Offer }) {
  const words = offerWords[language];
  return (
    <Facts
      facts={[
        [words.applicant, textOf(offer, grantFields.applicantName)],
        [words.requested, money(language, offer.application.requestedAmount)],
        [words.until, `${moment(language, offer.until)} (${words.left(timeLeft(offer.until, now))})`],
      ]}
    />
  );
}

/** All offers of a call that the public may comment on now. */
export function offersPage({ language, form, now, offers }: Sheet & { offers: readonly Offer[] }): string {
  const words = offerWords[language];
  return drawPage({
    language,
    title: words.title,
    about: form,
    children: (
      <>
        <Languages current={language} address={`/forms/${form.id}/offers`} />
        <h1>{words.title}</h1>
        <p class="text">{inLanguage(form.title, language)}</p>
        <p>{words.law}</p>
        {offers.length === 0 && <p>{words.none}</p>}
        {offers.map((offer) => (
          <section>
            <h2>
              <a href={`/forms/${form.id}/offers/${offer.application.id}?lang=${language}`}>
                {textOf(offer, grantFields.projectTitle)}
              </a>
            </h2>
            <OfferFacts language={language} now={now} offer={offer} />
          </section>
        ))}
      </>
    ),
  });
}

interface OfferSheet extends Sheet {
  offer: Offer;
  /** The comment has just been taken. */
  sent?: boolean;
  values?: Values;
  errors?: FieldError[];
  /** Why what was typed has not been taken. */
  refusal?: Refusal;
}

/** One offer, and a form to comment on it. Works without JavaScript. */
export function offerPage({
  language,
  form,
  now,
  offer,
  sent = false,
  values = {},
  errors = [],
  refusal,
}: OfferSheet): string {
  const words = offerWords[language];
  const fields = commentFields().map((field) => publicField(field, language));
  const filled = filling(language, values, errors);
  const rowLabel = rowLabels(language, undefined);
  const address = `/forms/${form.id}/offers/${offer.application.id}`;
  const title = textOf(offer, grantFields.projectTitle);
  return drawPage({
    language,
    title: `${errors.length > 0 || refusal ? filled.words.form.errorPrefix : ""}${title}`,
    about: form,
    children: (
      <>
        <Languages current={language} address={address} />
        {refusal && <RefusalNotice language={language} refusal={refusal} />}
        <ErrorSummary filling={filled} nameOf={(field) => nameOfField({ fields }, filled.words, rowLabel, field)} />
        {sent && (
          <section class="outcome good" role="status">
            <h2>{words.thanks.title}</h2>
            <p>{words.thanks.detail}</p>
          </section>
        )}
        <h1>{title}</h1>
        <OfferFacts language={language} now={now} offer={offer} />
        <AnswerList language={language} fields={publishedFields(form)} answers={offer.application.answers} />
        <form method="post" action={`${address}?lang=${language}`} noValidate>
          <h2>{words.comment}</h2>
          <p class="help">{filled.words.form.requiredNote}</p>
          <Fields fields={fields} filling={filled} rows={{}} rowLabel={rowLabel} />
          <div class="send">
            <button class="primary">{words.send}</button>
          </div>
        </form>
        <p>
          <a href={`/forms/${form.id}/offers?lang=${language}`}>{words.all}</a>
        </p>
      </>
    ),
  });
}
