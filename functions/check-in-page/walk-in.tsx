import { randomUUID } from "node:crypto";
import type { Language } from "../../schemas/values.ts";
import { checkInWords } from "../shared/words/check-in/catalogue.ts";

/** What stands in the fields of somebody who was not taken. */
export type TypedWalkIn = Partial<Record<"name" | "organisation" | "email", string | undefined>>;

interface WalkIn {
  language: Language;
  address: string;
  typed?: TypedWalkIn;
}

/** Takes in somebody who has not signed up. The id makes pressing twice the same as pressing once. */
export function WalkInForm({ language, address, typed }: WalkIn) {
  const words = checkInWords[language].walkIn;
  return (
    <details class="walk-in" open={typed !== undefined}>
      <summary>{words.title}</summary>
      <form method="post" action={`${address}/walk-ins`}>
        <p>{words.detail}</p>
        <input type="hidden" name="id" value={randomUUID()} />
        <div class="field">
          <label for="walk-in-name">{words.name}</label>
          <input id="walk-in-name" name="name" value={typed?.name} required maxLength={200} autocomplete="off" />
        </div>
        <div class="field">
          <label for="walk-in-organisation">{`${words.organisation} (${words.optional})`}</label>
          <input
            id="walk-in-organisation"
            name="organisation"
            value={typed?.organisation}
            maxLength={200}
            autocomplete="off"
          />
        </div>
        <div class="field">
          <label for="walk-in-email">{`${words.email} (${words.optional})`}</label>
          <input id="walk-in-email" name="email" type="email" value={typed?.email} maxLength={254} autocomplete="off" />
        </div>
        <button class="primary">{words.add}</button>
      </form>
    </details>
  );
}
