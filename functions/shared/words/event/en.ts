import { counter } from "../plural.ts";
import type { EventWords } from "./words.ts";

const count = counter("en");

export const en: EventWords = {
  sessions: "Sessions",
  openTo: "Open to",
  everybody: "everybody",
  approval: (days) =>
    `The organiser confirms each sign-up. You will first get a message that we have received yours, and then, usually within ${count(days, { one: "day", other: "days" })}, the answer.`,
  programme: "This is one conference of a programme that is held in many voivodeships.",
  findInProgramme: "Find the conference of your voivodeship",
};
