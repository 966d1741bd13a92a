import { randomUUID } from "node:crypto";
import type { Language } from "../../schemas/values.ts";
import { checkInWords } from "../shared/words/check-in/catalogue.ts";

/** Takes in somebody who has not signed up. The id makes pressing twice the same as pressing once. */
export function WalkInForm({ language, address }: { language: Language; address: string }) {
  const words = checkInWords[language].walkIn;
  return (
    <details class="walk-in">
      <summary>{words.title}</summary>
      <form method="post" action={`${address}/walk-ins`}>
        <p>{words.detail}</p>
        <input type="hidden" name="id" value={randomUUID()} />
        <div class="field">
          <label for="walk-in-name">{words.name}</label>
          <input id="walk-in-name" name="name" required maxLength={200} autocomplete="off" />
        </div>
        <div class="field">
          <label for="walk-in-organisation">{`${words.organisation} (${words.optional})`}</label>
          <input id="walk-in-organisation" name="organisation" maxLength={200} autocomplete="off" />
        </div>
        <div class="field">
          <label for="walk-in-email">{`${words.email} (${words.optional})`}</label>
          <input id="walk-in-email" name="email" type="email" maxLength={254} autocomplete="off" />
        </div>
        <button class="primary">{words.add}</button>
      </form>
    </details>
  );
}
