import type { PublicForm } from "../../../schemas/public-form.ts";
import type { Language } from "../../../schemas/values.ts";

interface CarriedPage {
  language: Language;
  form: PublicForm;
  /** Everything that was posted, to be posted once more. */
  posted: URLSearchParams;
  key?: string | undefined;
  token?: string | undefined;
}

/** What the page says itself: which button was pressed, and what it draws anew. */
const ofThePage = /^(_review|_edit|_language|_shown|_add|_remove|_save|_key|_token|_version|language)$/;

/** What was typed, for the next post: the same key, so that a second press is the same submission. */
export function Carried({ of: { posted, key, token, form, language } }: { of: CarriedPage }) {
  const own: [string, string | undefined][] = [
    ["_key", key],
    ["_token", token],
    ["_version", posted.get("_version") ?? String(form.version)],
    ["language", language],
    ["_shown", "review"],
  ];
  return (
    <>
      {[...[...posted].filter(([name]) => !ofThePage.test(name)), ...own].map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
      )}
    </>
  );
}
