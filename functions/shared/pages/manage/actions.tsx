import { holdsSeat, isPast } from "../../../../domain/event-over.ts";
import { changesEnd, letterOfState, type Why, whyNotCancel, whyNotChange } from "../../../../domain/self-service.ts";
import type { Language } from "../../../../schemas/values.ts";
import { moment } from "../../words/format.ts";
import { manageWords } from "../../words/manage/catalogue.ts";
import { ownWords } from "../../words/own/words.ts";
import { Erase } from "./erase.tsx";
import type { SignUpView } from "./view.ts";

const sentence = (language: Language, why: Why): string =>
  manageWords[language].actions.why[why.code]("at" in why ? moment(language, why.at) : "");

/** What cannot be done any more is named all the same, with the reason. */
function NotPossible({ language, title, why }: { language: Language; title: string; why: Why }) {
  return (
    <div class="action">
      <p class="name">{title}</p>
      <p class="help">{sentence(language, why)}</p>
    </div>
  );
}

function Change(view: SignUpView) {
  const { language, form, submission, eventCancelled, now, address, query } = view;
  const words = manageWords[language].actions;
  const why = whyNotChange(form, submission, eventCancelled, now);
  if (why) return <NotPossible language={language} title={words.change} why={why} />;
  return (
    <div class="action">
      <p class="name">
        <a href={`${address}/edit${query}`}>{words.change}</a>
      </p>
      <p class="help">{words.changeDetail(moment(language, changesEnd(form)))}</p>
    </div>
  );
}

/** Opens first and asks then, so that one stray press cancels nothing. */
function Cancel(view: SignUpView) {
  const { language, form, submission, eventCancelled, now, address, query } = view;
  const words = manageWords[language];
  const why = whyNotCancel(form, submission, eventCancelled, now);
  if (why) return <NotPossible language={language} title={words.cancelTitle} why={why} />;
  return (
    <details class="cancel">
      <summary>{words.cancelTitle}</summary>
      <form method="post" action={`${address}${query}`}>
        <p>{words.cancelDetail[holdsSeat(submission) ? "held" : "waiting"](submission.participants.length)}</p>
        <button class="danger">{words.cancelConfirm}</button>
      </form>
    </details>
  );
}

function Resend(view: SignUpView) {
  const { language, form, submission, eventCancelled, resent, address, query, now } = view;
  const { actions } = manageWords[language];
  const { email } = submission;
  if (email === undefined)
    return <NotPossible language={language} title={actions.resend} why={{ code: "noAddress" }} />;
  // It would confirm what is over, or promise what cannot come any more.
  if (!eventCancelled && isPast(form, submission, now)) {
    return <NotPossible language={language} title={actions.resend} why={{ code: "eventBegan", at: form.startsAt }} />;
  }
  if (resent) {
    return (
      <div class="action">
        <p class="name">{actions.resend}</p>
        <p class="help">
          <strong role="status">{actions.resent(email)}</strong> {sentence(language, { code: "sentThisHour" })}
        </p>
      </div>
    );
  }
  const kind = letterOfState(submission, eventCancelled);
  return (
    <form class="action" method="post" action={`${address}/resend${query}`}>
      <button>{actions.resend}</button>
      <p class="help">{actions.resendDetail(ownWords[language].letterKind[kind], email)}</p>
    </form>
  );
}

/** Everything one may do oneself, and why what may not be done may not. */
export function Actions(view: SignUpView) {
  const { language, address, query } = view;
  const own = ownWords[language];
  return (
    <section class="actions" aria-labelledby="actions">
      <h2 id="actions">{own.actions}</h2>
      <Change {...view} />
      <Cancel {...view} />
      <Resend {...view} />
      <div class="action">
        <p class="name">
          <a href={`${address}/data.json${query}`} download>
            {own.data}
          </a>
        </p>
        <p class="help">{manageWords[language].actions.dataDetail}</p>
      </div>
      <Erase {...view} />
    </section>
  );
}
