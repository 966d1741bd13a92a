import { inLanguage } from "../../../domain/public-form.ts";
import type { Form } from "../../../schemas/form.ts";
import type { Letter } from "../../../schemas/letter.ts";
import type { Submission } from "../../../schemas/submission.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import { moment, number, period } from "../words/format.ts";
import { AnswerList } from "./answers.tsx";
import { CancelSignUp } from "./cancel-sign-up.tsx";
import { Facts } from "./facts.tsx";
import { Contact } from "./form-facts.tsx";
import { Languages } from "./languages.tsx";
import { Letters } from "./letters.tsx";
import { Outcome } from "./outcome.tsx";
import { drawPage } from "./shell.tsx";

export interface ManagePage {
  language: Language;
  form: Form;
  submission: Submission;
  letters: readonly Letter[];
  /** Place on the waiting list, from 1. */
  position?: number | undefined;
  mayCancel: boolean;
  now: Instant;
}

/** One's own sign-up or application, behind the link from the letter. */
export function managePage({ language, form, submission, letters, position, mayCancel, now }: ManagePage): string {
  const words = catalogue[language];
  const title = words.manage.title[submission.kind];
  const event = form.kind === "conference" ? form : undefined;
  const application = submission.kind === "application" ? submission : undefined;
  return drawPage({
    language,
    title: `${title} ${submission.reference}`,
    masthead: form.organisers[0]?.name,
    children: (
      <>
        <Languages current={language} />
        <h1>{title}</h1>
        <p class="text">{inLanguage(form.title, language)}</p>
        <Outcome language={language} submission={submission} />
        <Facts
          facts={[
            [words.facts.reference, <strong class="reference">{submission.reference}</strong>],
            [words.facts.status, words.manage.status[submission.status]],
            [words.facts.position, position === undefined ? undefined : number(language, position)],
            [words.facts.when, event && period(language, event.startsAt, event.endsAt)],
            [words.facts.where, event && `${event.place.name}, ${event.place.address}`],
            [words.facts.submitted, moment(language, submission.submittedAt)],
            [words.facts.contact, <Contact {...form.contact} />],
          ]}
        />
        <h2>{words.manage.answers}</h2>
        <AnswerList language={language} fields={form.fields} answers={submission.answers} />
        {application && (
          <p class="help">
            {`${words.facts.contentHash}: `}
            <code>{application.contentHash}</code>
            <br />
            {words.facts.contentHashHelp}
          </p>
        )}
        <Consents language={language} form={form} submission={submission} />
        <h2>{words.manage.letters}</h2>
        <Letters language={language} submission={submission} letters={letters} />
        <CancelSignUp language={language} submission={submission} mayCancel={mayCancel} />
        <p class="help">{words.manage.asOf(moment(language, now))}</p>
      </>
    ),
  });
}

/** The texts agreed to. A text whose version has changed since is named by its version alone. */
function Consents({ language, form, submission }: Pick<ManagePage, "language" | "form" | "submission">) {
  const given = Object.entries(submission.consents);
  if (given.length === 0) return null;
  const textOf = (name: string, version: string) => {
    const consent = form.consents.find((candidate) => candidate.name === name && candidate.version === version);
    return consent ? inLanguage(consent.text, language) : `${name} ${version}`;
  };
  return (
    <>
      <h2>{catalogue[language].manage.consents}</h2>
      <ul>
        {given.map(([name, version]) => (
          <li>{textOf(name, version)}</li>
        ))}
      </ul>
    </>
  );
}
