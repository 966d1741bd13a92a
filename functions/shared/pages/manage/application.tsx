import { ownSteps } from "../../../../domain/grants/own-steps.ts";
import { visibleStatus } from "../../../../domain/grants/application/visible-status.ts";
import { isReview } from "../../../../domain/grants/review/reviewers.ts";
import type { RecordedQuestion } from "../../../../schemas/question.ts";
import { Attachments } from "../../grants/contexts/attachments.tsx";
import { fileAddresses } from "../../grants/file-addresses.ts";
import { catalogue } from "../../words/catalogue.ts";
import { moment } from "../../words/format.ts";
import { ownApplicationWords } from "../../words/own-application/words.ts";
import { ownWords } from "../../words/own/words.ts";
import { AnswerList } from "../answers.tsx";
import { Facts } from "../facts.tsx";
import { Contact } from "../contact.tsx";
import { Languages } from "../languages.tsx";
import { Translated } from "../own-text.tsx";
import { drawPage } from "../shell.tsx";
import { AgreementFacts } from "./agreement.tsx";
import { Cards } from "./cards.tsx";
import { Consents } from "./consents.tsx";
import { Letters } from "./letters.tsx";
import { Outcome } from "./outcome.tsx";
import { FormalResult } from "./formal-result.tsx";
import { OwnQuestions, OwnSteps } from "./own-questions.tsx";
import type { ApplicationView } from "./view.ts";

/** Cards are told with the decision, not before: until then a further review may still be asked for. */
const publishedCards = ({ submission, questions }: ApplicationView): RecordedQuestion[] =>
  submission.decision
    ? questions
        .filter((question) => question.status === "recorded")
        .filter((question) => isReview(question) && (submission.score?.cards ?? []).includes(question.asked.id))
    : [];

/** One's own application, behind the link from the letter. */
export function applicationPage(view: ApplicationView): string {
  const { language, form, submission, letters, address, query, now } = view;
  const words = ownWords[language];
  const own = ownApplicationWords[language];
  const { facts } = catalogue[language];
  const title = words.title.application;
  return drawPage({
    language,
    title: `${title} ${submission.reference}`,
    about: form,
    children: (
      <>
        <Languages current={language} />
        <h1>{title}</h1>
        <p class="text">
          <Translated text={form.title} language={language} />
        </p>
        <OwnQuestions {...view} />
        <Outcome language={language} application={submission} />
        <Facts
          facts={[
            [facts.reference, <strong class="reference">{submission.reference}</strong>],
            [facts.status, own.status[visibleStatus(submission)]],
            [facts.submitted, moment(language, submission.submittedAt)],
            [facts.contact, <Contact {...form.contact} />],
          ]}
        />
        <FormalResult {...view} />
        <AgreementFacts language={language} application={submission} />
        <Cards language={language} form={form} cards={publishedCards(view)} />
        <h2>{words.answers}</h2>
        <AnswerList language={language} fields={form.fields} answers={submission.answers} />
        <Attachments
          language={language}
          facts={{ form, application: submission, questions: [] }}
          now={now}
          addresses={fileAddresses(address, submission)}
        />
        <p class="help">
          {`${facts.contentHash}: `}
          <code>{submission.contentHash}</code>
          <br />
          {facts.contentHashHelp}
        </p>
        <Consents language={language} form={form} consents={submission.consents} />
        <Letters language={language} letters={letters} email={submission.email} />
        <section class="actions" aria-labelledby="actions">
          <h2 id="actions">{words.actions}</h2>
          <OwnSteps {...view} possible={ownSteps(submission)} />
          {submission.decision && (
            <p class="action name">
              <a href={`/forms/${form.id}/results?lang=${language}`}>{own.results}</a>
            </p>
          )}
          <p class="action name">
            <a href={`${address}/application.pdf${query}`}>{own.pdf}</a>
          </p>
          <p class="action name">
            <a href={`${address}/data.json${query}`} download>
              {words.data}
            </a>
          </p>
        </section>
        <p class="help">{words.asOf(moment(language, now))}</p>
      </>
    ),
  });
}
