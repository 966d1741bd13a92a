import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { eventWords } from "../words/event/catalogue.ts";
import { period } from "../words/format.ts";
import { Facts } from "./facts.tsx";
import { seatsLeft } from "./seats-left.ts";

/** What there is to choose from: when, where, for whom, and whether there are seats. */
export function FormSessions({ language, form }: { language: Language; form: PublicForm }) {
  const words = eventWords[language];
  const taking = form.state === "open" || form.state === "full";
  if (!form.sessions) return null;
  return (
    <section class="sessions">
      <h2>{words.sessions}</h2>
      <ul>
        {form.sessions.map(({ title, startsAt, endsAt, place, admits, seats }) => (
          <li>
            <h3>{title}</h3>
            <Facts
              facts={[
                [words.when, period(language, startsAt, endsAt)],
                [words.where, place],
                [words.openTo, admits?.join("; ") ?? words.everybody],
                [words.seats, taking ? seatsLeft(language, seats) : undefined],
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
