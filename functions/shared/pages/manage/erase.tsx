import { holdsSeat } from "../../../../domain/event-over.ts";
import { isLive } from "../../../../domain/self-service.ts";
import { lastStart } from "../../../../domain/session-times.ts";
import { manageWords } from "../../words/manage/catalogue.ts";
import type { SignUpView } from "./view.ts";

/** Erasure takes three deliberate steps: to open, to tick, to press. It is open again when the box was forgotten. */
export function Erase({ language, form, submission, eraseUnconfirmed = false, address, query, now }: SignUpView) {
  const words = manageWords[language].actions;
  const live = isLive(submission) && now < lastStart(form);
  return (
    <details class="cancel" open={eraseUnconfirmed}>
      <summary>{words.erase}</summary>
      <form method="post" action={`${address}/erase${query}`} noValidate>
        <p>
          {live
            ? words.eraseDetail[holdsSeat(submission) ? "held" : "waiting"](submission.participants.length)
            : words.eraseDetail.ended}
        </p>
        <div class="field">
          {eraseUnconfirmed && (
            <p class="error" id="confirm-error">
              {words.eraseTickMissing}
            </p>
          )}
          <label class="option">
            <input
              type="checkbox"
              id="confirm"
              name="confirm"
              value="erase"
              required
              {...(eraseUnconfirmed && {
                autoFocus: true,
                "aria-invalid": "true",
                "aria-describedby": "confirm-error",
              })}
            />
            <span>{words.eraseTick}</span>
          </label>
        </div>
        <button class="danger">{words.eraseConfirm}</button>
      </form>
    </details>
  );
}
