import { counter } from "../plural.ts";
import type { OfferWords } from "./words.ts";

export const en: OfferWords = {
  title: "Offers open for comments",
  law: "Under art. 19a of the act on public benefit and volunteering anybody may comment on an offer before it is decided on.",
  none: "There is no offer to comment on at the moment.",
  applicant: "Organisation",
  requested: "Grant requested",
  until: "Comments until",
  daysLeft: (days) => `${counter("en")(days, { one: "day", other: "days" })} left`,
  comment: "Your comment",
  send: "Send the comment",
  thanks: { title: "Thank you", detail: "The office has your comment and will consider it before it decides." },
  all: "All offers open for comments",
};
