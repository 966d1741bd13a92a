import { counter } from "../plural.ts";
import type { OfferWords } from "./words.ts";

const count = counter("en");

export const en: OfferWords = {
  title: "Offers open for comments",
  law: "Under art. 19a of the act on public benefit and volunteering anybody may comment on an offer before it is decided on.",
  none: "There is no offer to comment on at the moment.",
  applicant: "Organisation",
  requested: "Grant requested",
  until: "Comments until",
  left: (time) => {
    if ("days" in time) return `${count(time.days, { one: "day", other: "days" })} left`;
    return time.hours === 0 ? "less than an hour left" : `${count(time.hours, { one: "hour", other: "hours" })} left`;
  },
  comment: "Your comment",
  send: "Send the comment",
  thanks: { title: "Thank you", detail: "The office has your comment and will consider it before it decides." },
  all: "All offers open for comments",
};
