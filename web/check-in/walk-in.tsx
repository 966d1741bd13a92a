import { useRef, useState } from "preact/hooks";
import { checkInWords } from "../../functions/shared/words/check-in/catalogue.ts";
import type { Language } from "../../schemas/values.ts";
import type { Door } from "./door.ts";

interface Taking {
  door: Door;
  language: Language;
  say: (sentence: string) => void;
}

/** Takes in somebody who has not signed up, when there is a network. What was typed stays until it is taken. */
export function WalkIn({ door, language, say }: Taking) {
  const words = checkInWords[language].walkIn;
  const [problem, show] = useState("");
  // Pressing twice, or again after a lost answer, is the same person; the next one is another.
  const id = useRef(crypto.randomUUID());
  const send = async (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const text = (name: string) => String(fields.get(name) ?? "").trim();
    const [name, organisation, email] = [text("name"), text("organisation"), text("email")];
    const given = { id: id.current, name, ...(organisation && { organisation }), ...(email && { email }) };
    const reply = await door.takeIn(given);
    // What was refused is not stored: the next attempt is another one.
    if (reply.kind === "refused") id.current = crypto.randomUUID();
    if (reply.kind !== "answer") return show(reply.kind === "refused" ? reply.detail : words.needsNetwork);
    id.current = crypto.randomUUID();
    show("");
    form.reset();
    say(words.added(name, reply.value.reference));
  };
  return (
    <details class="walk-in">
      <summary>{words.title}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        <p>{words.detail}</p>
        <p class="error" role="alert">
          {problem}
        </p>
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
