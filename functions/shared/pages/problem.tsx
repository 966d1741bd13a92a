import type { Refusal } from "../../../domain/refusal.ts";
import type { Language } from "../../../schemas/values.ts";
import { faultMessage, refusalDetail, refusalTitle } from "../words/refusals.ts";
import { drawPage } from "./shell.tsx";

interface ProblemPage {
  language: Language;
  refusal: Refusal;
  fragment?: boolean;
}

/** A refusal as a page: what happened, why, and what can be done. */
export function problemPage({ language, refusal, fragment = false }: ProblemPage): string {
  const title = refusalTitle(language, refusal);
  return drawPage({
    language,
    fragment,
    title,
    children: (
      <section class="outcome bad" data-problem={refusal.code}>
        <h1 tabIndex={-1} autoFocus>
          {title}
        </h1>
        <p>{refusalDetail(language, refusal)}</p>
        {refusal.code === "invalid" && (
          <ul>
            {refusal.faults.map((fault) => (
              <li>{`${fault.field}: ${faultMessage(language, fault)}`}</li>
            ))}
          </ul>
        )}
      </section>
    ),
  });
}
