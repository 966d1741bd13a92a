import { counter } from "../plural.ts";
import type { EventWords } from "./words.ts";

const count = counter("en");

export const en: EventWords = {
  sessions: "Sessions",
  openTo: "Open to",
  everybody: "everybody",
  approval: (days) =>
    `The organiser confirms each sign-up. You will first get a message that we have received yours, and then, usually within ${count(days, { one: "day", other: "days" })}, the answer.`,
  programme: "This is one of the conferences of a larger programme. See them all and find the one of your voivodeship",
};
