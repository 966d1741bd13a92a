import { inLanguage } from "../../domain/public-form.ts";
import type { Conference } from "../../schemas/form.ts";
import type { SignUp } from "../../schemas/sign-up.ts";
import type { Language } from "../../schemas/values.ts";
import { Facts } from "../shared/pages/facts.tsx";
import { Languages } from "../shared/pages/languages.tsx";
import { drawPage } from "../shared/pages/shell.tsx";
import { number, period } from "../shared/words/format.ts";
import { ticketWords } from "../shared/words/check-in/ticket.ts";

interface TicketPage {
  language: Language;
  form: Conference;
  signUp: SignUp;
  participant: number;
  /** The code as SVG. */
  code: string;
  cancelled: boolean;
}

function Validity({
  language,
  signUp,
  cancelled,
  code,
}: Pick<TicketPage, "language" | "signUp" | "cancelled" | "code">) {
  const words = ticketWords[language];
  if (cancelled || signUp.status !== "confirmed") {
    const title = cancelled ? words.cancelled.title : words.notValidTitle;
    const detail = signUp.status === "confirmed" ? words.cancelled.detail : words.notValid[signUp.status];
    return (
      <section class="outcome bad" data-status={cancelled ? "eventCancelled" : signUp.status}>
        <h2>{title}</h2>
        <p>{cancelled ? words.cancelled.detail : detail}</p>
      </section>
    );
  }
  return (
    <figure class="ticket" data-status="confirmed">
      <div role="img" aria-label={words.code} dangerouslySetInnerHTML={{ __html: code }} />
      <figcaption>{words.show}</figcaption>
    </figure>
  );
}

/** A ticket: what, when, where, which sign-up and which of its people. Printed, it fits one page. */
export function ticketPage({ language, form, signUp, participant, code, cancelled }: TicketPage): string {
  const words = ticketWords[language];
  const title = inLanguage(form.title, language);
  const all = signUp.participants.length;
  return drawPage({
    language,
    title: `${words.title}: ${title}`,
    about: form,
    children: (
      <>
        <Languages current={language} />
        <p class="help">{words.title}</p>
        <h1>{title}</h1>
        <Facts
          facts={[
            [words.when, period(language, form.startsAt, form.endsAt)],
            [words.where, `${form.place.name}, ${form.place.address}`],
            [words.reference, <span class="reference">{signUp.reference}</span>],
            [words.person, all > 1 ? words.personOf(number(language, participant), number(language, all)) : undefined],
          ]}
        />
        <Validity {...{ language, signUp, cancelled, code }} />
      </>
    ),
  });
}
