import { grantFields } from "../../../domain/grants/field-names.ts";
import type { Form, GrantCall } from "../../../schemas/form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { callWords } from "../words/call/catalogue.ts";
import { catalogue } from "../words/catalogue.ts";
import { moment, money, period } from "../words/format.ts";
import { Contact } from "./contact.tsx";
import { Facts } from "./facts.tsx";
import { seatsLeft } from "./seats-left.ts";

interface About {
  language: Language;
  form: PublicForm;
  definition?: Form | undefined;
}

/** When and where, by when to answer, what is left, and who stands behind it. */
export function FormFacts({ language, form, definition }: About) {
  const words = catalogue[language].facts;
  const event = definition?.kind === "conference" ? definition : undefined;
  const call = definition?.kind === "grantCall" ? definition : undefined;
  const scheduled = form.state === "scheduled";
  return (
    <Facts
      facts={[
        [words.when, event && period(language, event.startsAt, event.endsAt)],
        [words.where, event && `${event.place.name}, ${event.place.address}`],
        [words.opens, scheduled ? moment(language, form.opensAt) : undefined],
        [words.closes[form.kind], moment(language, form.closesAt)],
        [words.seats, seats(language, form)],
        [words.pool, call && money(language, call.pool)],
        ...(call ? callFacts(language, call) : []),
        [words.organisers(form.organisers.length), <Lines lines={form.organisers.map(({ name }) => name)} />],
        [words.contact, definition && <Contact {...definition.contact} />],
      ]}
    />
  );
}

const pln = (language: Language, zloty: number) => money(language, Math.round(zloty * 100));

/** The limits of a call. */
function callFacts(language: Language, call: GrantCall): [string, string | undefined][] {
  const { fields, ownContributionPercent: percent, informalGroups, attachments } = call;
  const words = callWords[language];
  const requested = fields.find(({ name }) => name === grantFields.requestedAmount);
  return [
    [
      words.grants,
      requested?.type === "money"
        ? words.amounts(pln(language, requested.min), pln(language, requested.max))
        : undefined,
    ],
    [words.ownContribution, percent > 0 ? words.ownPercent(String(percent)) : undefined],
    [words.groups, words.informalGroups[informalGroups]],
    [words.files, attachments > 0 ? String(attachments) : undefined],
  ];
}

/** Names of bodies hold commas themselves. */
const Lines = ({ lines }: { lines: readonly string[] }) => (
  <>
    {lines.map((line, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ))}
  </>
);

function seats(language: Language, { seats, state }: PublicForm): string | undefined {
  return seats && (state === "open" || state === "full") ? seatsLeft(language, seats) : undefined;
}
