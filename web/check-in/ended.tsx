import { checkInWords } from "../../functions/shared/words/check-in/catalogue.ts";
import type { Language } from "../../schemas/values.ts";

/** The link has ended and the list is gone; what was not sent is still there. */
export function Ended({ language, unsent }: { language: Language; unsent: number }) {
  const words = checkInWords[language].ended;
  return (
    <section class="outcome bad" role="alert" data-ended>
      <h2>{words.title}</h2>
      <p>{words.detail}</p>
      {unsent > 0 && <p>{words.kept(unsent)}</p>}
    </section>
  );
}
