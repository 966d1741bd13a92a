import type { Form } from "../../../schemas/form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { moment, money, period } from "../words/format.ts";
import { Contact } from "./contact.tsx";
import { type Fact, Facts } from "./facts.tsx";
import { seatsLeft } from "./seats-left.ts";

interface About {
  language: Language;
  form: PublicForm;
  definition?: Form | undefined;
  more?: readonly Fact[];
}

/** When and where, by when to answer, what is left, and who stands behind it. */
export function FormFacts({ language, form, definition, more = [] }: About) {
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
        ...more,
        [words.organisers(form.organisers.length), <Lines lines={form.organisers.map(({ name }) => name)} />],
        [words.contact, definition && <Contact {...definition.contact} />],
      ]}
    />
  );
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
