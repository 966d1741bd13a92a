import { counter } from "../plural.ts";
import type { EventWords } from "./words.ts";

const count = counter("en");

export const en: EventWords = {
  sessions: "Sessions",
  openTo: "Open to",
  everybody: "everybody",
  approval: (days) =>
    `The organiser confirms each sign-up, usually within ${count(days, { one: "day", other: "days" })}.`,
  fullApproval:
    "All seats are taken. The organiser decides on your sign-up first; once accepted, it joins the waiting list.",
  programme: "Other conferences of this programme",
};
