import { signUpFields } from "../../../domain/participants.ts";
import type { PublicForm, Seats } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { eventWords } from "../words/event/catalogue.ts";
import { fillingWords } from "../words/filling/catalogue.ts";
import { period } from "../words/format.ts";
import { Meeting } from "./meeting.tsx";
import { langOf, OwnText } from "./own-text.tsx";
import { seatsLeft } from "./seats-left.ts";

/** What there is to choose from: when, where, for whom, and whether there are seats. */
export function FormSessions({ language, form }: { language: Language; form: PublicForm }) {
  const words = eventWords[language];
  const offered = form.fields.find(({ name }) => name === signUpFields.sessions)?.options;
  const taking = form.state === "open" || form.state === "full";
  // Whatever has begun is offered no more.
  const left = (id: string, seats: Seats) =>
    offered?.some(({ value }) => value === id) ? seatsLeft(language, seats) : fillingWords[language].begun;
  if (!form.sessions) return null;
  return (
    <section>
      <h2>{words.sessions}</h2>
      <ul class="meetings">
        {form.sessions.map(({ id, title, inPolish, startsAt, endsAt, place, admits, seats }) => (
          <Meeting
            heading={<OwnText {...langOf({ inPolish }, "title")}>{title}</OwnText>}
            lines={[[period(language, startsAt, endsAt), place].filter((part) => part !== undefined).join(", ")]}
            notes={[`${words.openTo}: ${admits?.join("; ") ?? words.everybody}`, taking ? left(id, seats) : undefined]}
          />
        ))}
      </ul>
    </section>
  );
}
