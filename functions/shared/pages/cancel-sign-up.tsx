import type { Submission } from "../../../schemas/submission.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";

interface Cancelling {
  language: Language;
  submission: Submission;
  mayCancel: boolean;
}

/** Opens first and asks then, so that one stray press cancels nothing. Posts to the address of its page. */
export function CancelSignUp({ language, submission, mayCancel }: Cancelling) {
  if (submission.kind !== "signUp" || submission.status === "cancelled") return null;
  const words = catalogue[language].manage;
  if (!mayCancel) return <p class="notice">{words.mayNotCancel}</p>;
  return (
    <details class="cancel">
      <summary>{words.cancelTitle}</summary>
      <form method="post">
        <p>{words.cancelDetail}</p>
        <button class="danger">{words.cancelConfirm}</button>
      </form>
    </details>
  );
}
