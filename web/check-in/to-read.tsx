import { type Notice, personKey } from "../../domain/arrivals.ts";
import { dressedTime } from "../../domain/local-words.ts";
import { personName } from "../../functions/shared/check-in/names.ts";
import { checkInWords } from "../../functions/shared/words/check-in/catalogue.ts";
import type { CheckInList } from "../../schemas/check-in.ts";
import type { Language } from "../../schemas/values.ts";

interface Reading {
  language: Language;
  list: CheckInList;
  notices: readonly Notice[];
  dismiss: (notice: Notice) => void;
}

function sentence(language: Language, list: CheckInList, notice: Notice): string {
  const words = checkInWords[language];
  const person = list.people.find((one) => personKey(one) === personKey(notice));
  const name = person ? personName(language, person) : words.said.person;
  switch (notice.outcome) {
    case "alreadyArrived":
      return words.toRead.elsewhere(name, dressedTime(language, new Date(notice.at)));
    case "unknown":
      return person ? `${name}: ${words.said.unknown}` : words.said.unknown;
    case "notConfirmed": {
      const status = Object.entries(words.status).find(([state]) => state === notice.status)?.[1] ?? notice.status;
      return words.said.notConfirmed(notice.reference, status);
    }
  }
}

/** What the server answered and somebody at the door should know; it stays until it has been read. */
export function ToRead({ language, list, notices, dismiss }: Reading) {
  const words = checkInWords[language].toRead;
  return (
    <section class="to-read" aria-live="polite" aria-label={words.title}>
      {notices.map((notice) => (
        <div key={notice.id} class="notice" data-outcome={notice.outcome}>
          <p>{sentence(language, list, notice)}</p>
          <button type="button" onClick={() => dismiss(notice)}>
            {words.dismiss}
          </button>
        </div>
      ))}
    </section>
  );
}
