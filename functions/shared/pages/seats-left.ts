import type { Seats } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { number } from "../words/format.ts";

/** How many seats are left, or that one may wait for one: while anybody waits, no seat is free for a newcomer. */
export function seatsLeft(language: Language, { capacity, taken, waitlist }: Seats): string {
  const words = catalogue[language].facts;
  const left = capacity - taken;
  return left <= 0 || waitlist > 0
    ? `${words.noneLeft}; ${words.waiting(waitlist)}`
    : words.seatsLeft(words.placesLeft(left), number(language, capacity));
}
