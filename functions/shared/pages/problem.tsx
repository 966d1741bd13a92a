import type { ComponentChildren } from "preact";
import type { Refusal } from "../../../domain/refusal.ts";
import type { Form } from "../../../schemas/form.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { faultMessage, refusalDetail, refusalTitle } from "../words/refusals.ts";
import { Contact } from "./contact.tsx";
import { Translated } from "./own-text.tsx";
import { drawPage } from "./shell.tsx";

interface ProblemPage {
  language: Language;
  refusal: Refusal;
  /** What it was about, where that is known. */
  form?: Form | undefined;
  fragment?: boolean;
  frame?: boolean;
}

/** A refusal as a page: what happened, why, what can be done, and whom to ask. */
export function problemPage({ language, refusal, form, fragment = false, frame = false }: ProblemPage): string {
  const title = refusalTitle(language, refusal);
  return drawPage({
    language,
    fragment,
    frame,
    title,
    about: form,
    children: (
      <>
        <section class={refusal.code === "erased" ? "outcome" : "outcome bad"} data-problem={refusal.code}>
          <h1 tabIndex={-1} autoFocus>
            {title}
          </h1>
          <p>{refusalDetail(language, refusal)}</p>
          {refusal.code === "invalid" && (
            <ul>
              {refusal.faults.map((fault) => (
                <li>{faultMessage(language, fault)}</li>
              ))}
            </ul>
          )}
          {refusal.code === "unexpected" && refusal.posted && <SendAgain language={language} posted={refusal.posted} />}
        </section>
        {form && <About language={language} form={form} />}
      </>
    ),
  });
}

/** To the same address: browsers may have forgotten what was typed into the page before. */
const SendAgain = ({ language, posted }: { language: Language; posted: readonly (readonly [string, string])[] }) => (
  <form method="post">
    {posted.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button class="primary">{catalogue[language].sendAgain}</button>
  </form>
);

/** Which event or call, and whom to ask. */
const About = ({ language, form }: { language: Language; form: Form }) => (
  <p>
    <strong>
      <Translated text={form.title} language={language} />
    </strong>
    <br />
    <Contact {...form.contact} />
  </p>
);

/** Said above a form that can still be sent: takes the focus when the page opens. */
export const RefusalNotice = ({
  language,
  refusal,
  children,
}: {
  language: Language;
  refusal: Refusal;
  children?: ComponentChildren;
}) => (
  <section class="outcome bad" data-problem={refusal.code} role="alert" tabIndex={-1} autoFocus>
    <h2>{refusalTitle(language, refusal)}</h2>
    <p>{refusalDetail(language, refusal)}</p>
    {children}
  </section>
);
