import { isPast } from "../../../../domain/event-over.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { Instant } from "../../../../schemas/values.ts";
import { moment } from "../../words/format.ts";
import { manageWords } from "../../words/manage/catalogue.ts";
import type { SignUpView } from "./view.ts";

interface Offered {
  pool: string;
  title: string;
  detail: string;
  accept: string;
  decline: string;
  until: Instant;
}

/** Freed seats that wait for the person's answer: of the event, or of sessions. */
export function Offers(view: SignUpView) {
  const { language, form, submission: signUp } = view;
  const { offer } = manageWords[language];
  const sessions = form.sessions.flatMap(({ id, title }): Offered[] => {
    const place = signUp.sessions[id];
    if (place?.status !== "offered") return [];
    const session = inLanguage(title, language);
    return [
      {
        pool: id,
        title: offer.sessionTitle(session),
        detail: offer.sessionDetail(moment(language, place.offerExpiresAt)),
        accept: offer.acceptSession(session),
        decline: offer.declineSession(session),
        until: place.offerExpiresAt,
      },
    ];
  });
  const event: Offered[] =
    signUp.status === "offered"
      ? [
          {
            pool: "event",
            title: offer.title,
            detail: offer.detail(signUp.participants.length, moment(language, signUp.offerExpiresAt)),
            accept: offer.accept,
            decline: offer.decline,
            until: signUp.offerExpiresAt,
          },
        ]
      : [];
  return (
    <>
      {[...event, ...sessions].map((offered) => (
        <Panel view={view} offered={offered} />
      ))}
    </>
  );
}

/** Two buttons of one form: a person's press decides, never a visit. */
function Panel({ view, offered }: { view: SignUpView; offered: Offered }) {
  const { language, form, submission, now, address, query, eventCancelled } = view;
  const { offer } = manageWords[language];
  if (eventCancelled || now >= form.endsAt || isPast(form, submission, now)) return null;
  const over = now >= offered.until;
  return (
    <section class="outcome offer">
      <h2>{offered.title}</h2>
      <p>{over ? offer.over(moment(language, offered.until)) : offered.detail}</p>
      {!over && (
        <>
          <p>{offered.pool === "event" ? offer.closing : offer.lapsing}</p>
          <form method="post" action={`${address}/offer${query}`}>
            <input type="hidden" name="pool" value={offered.pool} />
            <button class="primary" name="answer" value="accept">
              {offered.accept}
            </button>
            <button name="answer" value="decline">
              {offered.decline}
            </button>
          </form>
        </>
      )}
    </section>
  );
}
