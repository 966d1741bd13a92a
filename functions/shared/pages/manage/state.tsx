import { isPast } from "../../../../domain/event-over.ts";
import { number, moment } from "../../words/format.ts";
import { manageWords } from "../../words/manage/catalogue.ts";
import type { SignUpView } from "./view.ts";

/** What the organiser did to the event since. */
export function EventNews({ language, form, eventCancelled, movedAt, now }: SignUpView) {
  const { cancelled, moved, over } = manageWords[language].event;
  if (eventCancelled) {
    return (
      <section class="outcome bad">
        <h2>{cancelled.title}</h2>
        <p>{cancelled.detail}</p>
      </section>
    );
  }
  if (now >= form.endsAt) return <p class="notice">{over(moment(language, form.endsAt))}</p>;
  if (movedAt === undefined) return null;
  return (
    <section class="notice">
      <h2>{moved.title}</h2>
      <p>{moved.detail(moment(language, movedAt))}</p>
    </section>
  );
}

/** What became of a sign-up that nothing more can come of. */
function Past({ language, submission: { status, participants } }: SignUpView) {
  const { past } = manageWords[language].state;
  if (status === "confirmed") return <p class="notice">{past.confirmed(participants.length)}</p>;
  return <p class="notice">{status === "underReview" ? past.underReview : past.waiting}</p>;
}

/** Where the sign-up stands, and why. An offer has a panel of its own. */
export function State(view: SignUpView) {
  const { language, form, submission: signUp, positions, approvalDeadline, waiting, eventCancelled, now } = view;
  const words = manageWords[language];
  const seats = signUp.participants.length;
  if (!eventCancelled && isPast(form, signUp, now)) return <Past {...view} />;
  switch (signUp.status) {
    case "underReview":
      return (
        <p class="notice">
          {words.state.underReview(
            form.approval?.approver.name ?? form.organisers[0]?.name ?? "",
            moment(language, approvalDeadline ?? form.startsAt),
          )}
        </p>
      );
    case "confirmed":
      return <p class="outcome good">{words.state.confirmed(seats)}</p>;
    case "waitlisted":
      return (
        <section class="notice">
          <p>{words.state.waitlisted(number(language, positions["event"] ?? 1), form.offerWorkingHours)}</p>
          {seats > 1 && <p>{words.state.waitingGroup(seats)}</p>}
          {seats > 1 && waiting && (
            <p>
              {words.state.passedOver(waiting.passedOver)} {waiting.gathering && words.state.gathering}
            </p>
          )}
        </section>
      );
    case "offered":
      return null;
    case "declined":
      return (
        <section class="outcome bad">
          <p>{words.state.declined(moment(language, signUp.decidedAt))}</p>
          <h2>{words.reason}</h2>
          <p class="text">{signUp.reason}</p>
        </section>
      );
    case "cancelled":
      return <p class="notice">{words.state.cancelled[signUp.cancelReason](moment(language, signUp.cancelledAt))}</p>;
  }
}
