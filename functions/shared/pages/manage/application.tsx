import { inLanguage } from "../../../../domain/public-form.ts";
import { catalogue } from "../../words/catalogue.ts";
import { moment } from "../../words/format.ts";
import { manageWords } from "../../words/manage/catalogue.ts";
import { AnswerList } from "../answers.tsx";
import { Facts } from "../facts.tsx";
import { Contact } from "../contact.tsx";
import { Languages } from "../languages.tsx";
import { drawPage } from "../shell.tsx";
import { Consents } from "./consents.tsx";
import { Letters } from "./letters.tsx";
import { Outcome } from "./outcome.tsx";
import type { ApplicationView } from "./view.ts";

/** One's own application, behind the link from the letter. */
export function applicationPage({ language, form, submission, letters, address, query, now }: ApplicationView): string {
  const words = manageWords[language];
  const { facts } = catalogue[language];
  const title = words.title.application;
  return drawPage({
    language,
    title: `${title} ${submission.reference}`,
    masthead: form.organisers[0]?.name,
    children: (
      <>
        <Languages current={language} />
        <h1>{title}</h1>
        <p class="text">{inLanguage(form.title, language)}</p>
        <Outcome language={language} application={submission} />
        <Facts
          facts={[
            [facts.reference, <strong class="reference">{submission.reference}</strong>],
            [facts.status, words.status.application[submission.status]],
            [facts.submitted, moment(language, submission.submittedAt)],
            [facts.contact, <Contact {...form.contact} />],
          ]}
        />
        <h2>{words.answers}</h2>
        <AnswerList language={language} fields={form.fields} answers={submission.answers} />
        <p class="help">
          {`${facts.contentHash}: `}
          <code>{submission.contentHash}</code>
          <br />
          {facts.contentHashHelp}
        </p>
        <Consents language={language} form={form} consents={submission.consents} />
        <Letters language={language} letters={letters} email={submission.email} />
        <h2>{words.actions.title}</h2>
        <p>
          <a href={`${address}/data.json${query}`} download>
            {words.actions.data}
          </a>
        </p>
        <p class="help">{words.asOf(moment(language, now))}</p>
      </>
    ),
  });
}
