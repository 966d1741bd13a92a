import { wantedSessions } from "../../../../domain/conference-rules.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import { isLive } from "../../../../domain/self-service.ts";
import type { Conference } from "../../../../schemas/form.ts";
import { moment, number, period } from "../../words/format.ts";
import { manageWords } from "../../words/manage/catalogue.ts";
import type { SignUpView } from "./view.ts";
import { langIn } from "../own-text.tsx";
import { unbroken } from "../unbroken.ts";

type Session = Conference["sessions"][number];

/** The last thing that happened to a sign-up in a session. */
const lastIn = ({ history }: SignUpView, session: string) => history.findLast((record) => record.session === session);

/** Whether an offer of a seat came to nothing: the session is chosen no more, and the person is told why. */
function wasLost(view: SignUpView, session: string): boolean {
  const action = lastIn(view, session)?.action;
  return view.submission.status === "confirmed" && (action === "offerExpired" || action === "offerDeclined");
}

/** Why somebody who wanted a session has nothing in it. */
function withoutPlace(view: SignUpView, session: Session): string {
  const { language, submission } = view;
  const words = manageWords[language].sessions;
  if (submission.status !== "confirmed") return isLive(submission) ? words.wished : words.missing;
  const last = lastIn(view, session.id);
  if (last?.action === "offerExpired") return words.lapsed(moment(language, last.at));
  if (last?.action === "offerDeclined") return words.declined(moment(language, last.at));
  return words.missing;
}

const isConfirmed = ({ submission }: SignUpView, { id }: Session) => submission.sessions[id]?.status === "confirmed";

function stateOf(view: SignUpView, session: Session): string {
  const { language, submission, positions } = view;
  const words = manageWords[language].sessions;
  const place = submission.sessions[session.id];
  // Once it has begun nobody waits for it any more.
  if (place && place.status !== "confirmed" && view.now >= session.startsAt) return words.missing;
  switch (place?.status) {
    case "confirmed":
      return words.confirmed;
    case "waitlisted":
      return words.waitlisted(number(language, positions[session.id] ?? 1));
    case "offered":
      return words.offered(moment(language, place.offerExpiresAt));
    case undefined:
      return withoutPlace(view, session);
  }
}

/** The sessions chosen, with what the sign-up has in each. */
export function Sessions(view: SignUpView) {
  const { language, form, submission } = view;
  const words = manageWords[language].sessions;
  const chosen = new Set(wantedSessions(form, submission.answers).map(({ id }) => id));
  const shown = form.sessions.filter(
    ({ id }) => chosen.has(id) || Object.hasOwn(submission.sessions, id) || wasLost(view, id),
  );
  if (shown.length === 0) return null;
  const waits = shown.some(
    ({ id, startsAt }) => submission.sessions[id]?.status === "waitlisted" && view.now < startsAt,
  );
  return (
    <>
      <h2>{words.title}</h2>
      <ul class="letters">
        {shown.map((session) => (
          <li>
            <span {...langIn(session.title, language)}>{inLanguage(session.title, language)}</span>
            <span class={`state ${isConfirmed(view, session) ? "delivered" : ""}`}>{stateOf(view, session)}</span>
            <span class="help">
              {unbroken(period(language, session.startsAt, session.endsAt))}
              {session.place !== undefined && `, ${session.place}`}
            </span>
          </li>
        ))}
      </ul>
      {waits && <p class="help">{words.follows}</p>}
    </>
  );
}
