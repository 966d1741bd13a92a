import { amountFor, applicantName, projectTitle } from "../../../../domain/grants/call/application-list.ts";
import type { Application } from "../../../../schemas/application.ts";
import type { AuditRecord } from "../../../../schemas/audit.ts";
import type { Comment } from "../../../../schemas/comment.ts";
import type { Letter } from "../../../../schemas/letter.ts";
import type { Question } from "../../../../schemas/question.ts";
import type { Ranking } from "../../../../schemas/ranking.ts";
import { AgreementFacts } from "../../grants/contexts/agreement.tsx";
import { AttachmentList } from "../../grants/contexts/attachments.tsx";
import { PublicComments } from "../../grants/contexts/public-comments.tsx";
import { ReportFacts } from "../../grants/contexts/report.tsx";
import type { Coordinating } from "../../grants/coordinator.ts";
import { catalogue } from "../../words/catalogue.ts";
import { coordinatorWords, type Done } from "../../words/coordinator/words.ts";
import { calendarDate, moment, money } from "../../words/format.ts";
import { listWords } from "../../words/lists/words.ts";
import { ownApplicationWords } from "../../words/own-application/words.ts";
import { settlementWords } from "../../words/settlement/words.ts";
import { AnswerList } from "../answers.tsx";
import { Facts } from "../facts.tsx";
import { ReviewCards } from "./cards.tsx";
import { Formal } from "./formal.tsx";
import { History } from "./history.tsx";
import { Letters } from "./letters.tsx";
import { QuestionTable } from "./questions.tsx";
import { addressOf, drawRoom } from "./room.tsx";

export interface ApplicationPage {
  office: Coordinating;
  application: Application;
  ranking: Ranking | undefined;
  questions: readonly Question[];
  letters: readonly Letter[];
  /** Art. 19a: what the public said, oldest first. */
  comments: readonly Comment[];
  history: readonly AuditRecord[];
  /** Addresses of its files, by their ids. */
  addresses: ReadonlyMap<string, string>;
  done?: Done | undefined;
}

/** Where it stands now. */
function Standing({
  office: { language },
  application,
  ranking,
}: Pick<ApplicationPage, "office" | "application" | "ranking">) {
  const words = coordinatorWords[language];
  const { status, since, endReason, patron, id } = application;
  const entry = ranking?.entries.find(({ submissionId }) => submissionId === id);
  const amount = amountFor(application);
  return (
    <Facts
      facts={[
        [words.applications.columns.applicant, applicantName(application)],
        [words.applications.columns.title, projectTitle(application)],
        [catalogue[language].facts.submitted, moment(language, application.submittedAt)],
        [words.applications.columns.requested, money(language, application.requestedAmount)],
        [words.applications.columns.status, <strong>{words.status[status]}</strong>],
        [words.applications.columns.since, moment(language, since)],
        [words.applications.columns.amount, amount === undefined ? undefined : money(language, amount)],
        [words.application.position, entry && `${entry.position} – ${listWords[language].places[entry.place]}`],
        [
          words.application.patron,
          patron &&
            `${patron.name}, ${
              patron.confirmedAt ? moment(language, patron.confirmedAt) : words.application.patronSilent
            }`,
        ],
        [words.application.endReason, endReason],
      ]}
    />
  );
}

/** Agreement, report and money that comes back. */
function Settlement({ office, application }: Pick<ApplicationPage, "office" | "application">) {
  const { language, form, now } = office;
  const props = { language, facts: { form, application, questions: [] }, now };
  const [{ agreement }, { report, refund }] = [ownApplicationWords[language], settlementWords[language]];
  const back = application.refund;
  return (
    <>
      {(application.agreement || application.awardedAmount !== undefined) && (
        <>
          <h2>{agreement}</h2>
          <AgreementFacts {...props} />
        </>
      )}
      {application.report && (
        <>
          <h2>{report.title}</h2>
          <ReportFacts {...props} />
        </>
      )}
      {back && (
        <>
          <h2>{refund.title}</h2>
          <Facts
            facts={[
              [refund.amount, money(language, back.amount)],
              [refund.reason, back.reason],
              [refund.deadline, moment(language, back.deadline)],
              [refund.stated, back.statedOn && calendarDate(language, back.statedOn)],
            ]}
          />
        </>
      )}
    </>
  );
}

/** Everything about one application: where it stands, who is asked what, all that was said of it and what happened. */
export function applicationPage(page: ApplicationPage): string {
  const { office, application, questions, letters, comments, history, addresses, done } = page;
  const { language, form } = office;
  const { application: words, attention, files } = coordinatorWords[language];
  return drawRoom({
    office,
    room: "overview",
    title: application.reference,
    done,
    children: (
      <div class="grants">
        {application.bouncedAt && (
          <p class="notice">
            {attention.bounced}: <a href={`mailto:${application.email}`}>{application.email}</a>
          </p>
        )}
        <Standing {...page} />
        <p>
          <a href={addressOf(office, `/applications/${application.id}/application.pdf`)}>{files.pdf}</a>
        </p>
        <h2>{words.questions}</h2>
        {questions.length === 0 && <p>{words.noQuestions}</p>}
        <QuestionTable
          office={office}
          questions={questions.toSorted((one, other) => (one.requestedAt < other.requestedAt ? -1 : 1))}
          application={application.id}
        />
        <Formal office={office} application={application} />
        {application.comments && <PublicComments language={language} application={application} comments={comments} />}
        <ReviewCards office={office} application={application} questions={questions} />
        <Settlement office={office} application={application} />
        <h2>{words.content}</h2>
        <AnswerList language={language} fields={form.fields} answers={application.answers} />
        <h2>{words.attachments}</h2>
        <AttachmentList language={language} attachments={application.attachments} addresses={addresses} />
        <h2>{words.letters}</h2>
        <Letters office={office} letters={letters} />
        <h2>{words.history}</h2>
        <History office={office} history={history} />
      </div>
    ),
  });
}
