import { formFieldsOf } from "./answered.ts";
import { organisationName } from "../../../../domain/list-view.ts";
import { isLive } from "../../../../domain/self-service.ts";
import type { NamedTask } from "../../../../domain/tasks.ts";
import { inLanguage } from "../../../../domain/public-form.ts";
import type { AuditRecord } from "../../../../schemas/audit.ts";
import type { Arrival, Certificate } from "../../../../schemas/event-records.ts";
import type { SignUp, SpecialNeeds } from "../../../../schemas/sign-up.ts";
import { actorNames } from "../../organiser/people.ts";
import type { Lines, NamedLetter } from "../../organiser/records.ts";
import { catalogue } from "../../words/catalogue.ts";
import { moment } from "../../words/format.ts";
import { actionWords } from "../../words/organiser-actions/catalogue.ts";
import { consentWords } from "../../words/organiser-consents/words.ts";
import { organiserWords, signUpWords } from "../../words/organiser/catalogue.ts";
import { AnswerList } from "../answers.tsx";
import { Facts } from "../facts.tsx";
import { Done } from "./done.tsx";
import { History } from "./history.tsx";
import { SentLetters } from "./letters.tsx";
import { People } from "./people.tsx";
import { addressOf, drawRoom, type Office, roomAddress } from "./room.tsx";
import { reasonsInSession, reasonsOf, State } from "./standing.tsx";
import { TaskList } from "./tasks.tsx";

export interface SignUpPage {
  office: Office;
  signUp: SignUp;
  needs: SpecialNeeds | undefined;
  letters: readonly NamedLetter[];
  history: readonly AuditRecord[];
  arrivals: readonly Arrival[];
  certificates: readonly Certificate[];
  tasks: readonly NamedTask[];
  lines: Lines;
  done?: string | undefined;
}

/** Everything that is known of one sign-up. */
export function signUpPage(page: SignUpPage): string {
  const { office, signUp, needs, letters, history, tasks } = page;
  const { language, form } = office;
  const words = signUpWords[language].signUp;
  const { facts } = catalogue[language];
  const nameOf = actorNames(form, language);
  const [special, ordinary] = formFieldsOf(form);
  return drawRoom({
    office,
    room: "list",
    title: organiserWords[language].list.details(signUp.reference),
    children: (
      <>
        <Done language={language} done={page.done} />
        <p>
          <a href={roomAddress(office, "list")}>{words.back}</a>
        </p>
        {signUp.bouncedAt !== undefined && <p class="notice">{words.bouncedAt(moment(language, signUp.bouncedAt))}</p>}
        <Facts
          facts={[
            [
              facts.status,
              <>
                <State language={language} status={signUp.status} />
                {reasonsOf(office, signUp, page.lines, nameOf).map((reason) => (
                  <span class="help">{reason}</span>
                ))}
              </>,
            ],
            [facts.submitted, moment(language, signUp.submittedAt)],
            [words.source, sourceLine(office, signUp, nameOf)],
            [organiserWords[language].list.organisation, organisationName(signUp)],
            [
              "E-mail",
              signUp.email === undefined ? words.noEmail : <a href={`mailto:${signUp.email}`}>{signUp.email}</a>,
            ],
          ]}
        />
        <h2>{words.participants}</h2>
        <People {...page} />
        <Sessions {...page} />
        <h2>{words.answers}</h2>
        <AnswerList language={language} fields={ordinary} answers={signUp.answers} formId={signUp.formId} />
        {special.length > 0 && (
          <>
            <h2>{words.needs}</h2>
            {needs ? (
              <AnswerList language={language} fields={special} answers={needs.answers} />
            ) : (
              <p>{words.needsErased}</p>
            )}
          </>
        )}
        <h2>{words.consents}</h2>
        <Consents {...page} />
        {tasks.length > 0 && (
          <>
            <h2>{words.tasks}</h2>
            <TaskList office={office} tasks={tasks} signUps={new Map([[signUp.id, signUp]])} />
          </>
        )}
        <h2>{words.letters}</h2>
        <SentLetters office={office} signUp={signUp} letters={letters} />
        <h2>{words.history}</h2>
        <History office={office} history={history} nameOf={nameOf} />
        {isLive(signUp) && <ActFor office={office} signUp={signUp} />}
        {isLive(signUp) && office.now < form.endsAt && <Cancel office={office} signUp={signUp} />}
      </>
    ),
  });
}

function sourceLine({ language }: Office, { source, enteredBy }: SignUp, nameOf: (id: string) => string): string {
  const words = organiserWords[language];
  return enteredBy === undefined
    ? words.source[source]
    : `${words.source[source]}, ${signUpWords[language].signUp.enteredBy(nameOf(enteredBy))}`;
}

/** Leads to the person's own page: it is posted, as it makes a link. */
function ActFor({ office, signUp }: Pick<SignUpPage, "office" | "signUp">) {
  const { title, detail, send } = actionWords[office.language].actFor;
  return (
    <>
      <h2>{title}</h2>
      <p class="text">{detail}</p>
      <form method="post" action={addressOf(office, `/sign-ups/${signUp.id}/manage`)}>
        <button>{send}</button>
      </form>
    </>
  );
}

/** Opens first and asks then, so that one stray press cancels nothing. */
function Cancel({ office, signUp }: Pick<SignUpPage, "office" | "signUp">) {
  const words = signUpWords[office.language].signUp.cancel;
  return (
    <details class="cancel">
      <summary>{words.title}</summary>
      <form method="post" action={addressOf(office, "/cancellations")}>
        <p>{words.detail}</p>
        <input type="hidden" name="signUp" value={signUp.id} />
        <button class="danger">{words.send}</button>
      </form>
    </details>
  );
}

/** The texts agreed to, each with its version. A text that has changed since is not shown: its version says which one it was. */
function Consents({ office: { language, form }, signUp }: SignUpPage) {
  const words = signUpWords[language].signUp;
  const given = Object.entries(signUp.consents);
  if (given.length === 0) return <p>{words.noConsents}</p>;
  return (
    <ul>
      {given.map(([name, version]) => {
        const consent = form.consents.find((one) => one.name === name && one.version === version);
        return (
          <li>
            {consent ? (
              <>
                {`${inLanguage(consent.text, language)} `}
                <span class="help">{consentWords[language].version(version)}</span>
              </>
            ) : (
              consentWords[language].earlier(version)
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Places in sessions, or the wish for them while there is no seat at the event. */
function Sessions({ office, signUp, lines }: SignUpPage) {
  const { language, form } = office;
  const words = organiserWords[language];
  const wished = signUp.answers["sessions"];
  const chosen = form.sessions.filter(
    ({ id }) => signUp.sessions[id] !== undefined || (Array.isArray(wished) && wished.some((one) => one === id)),
  );
  if (chosen.length === 0) return null;
  const hasPlaces = Object.keys(signUp.sessions).length > 0;
  return (
    <>
      <h2>{signUpWords[language].signUp.sessions}</h2>
      {!hasPlaces && <p>{signUpWords[language].signUp.sessionsWanted}</p>}
      <ul>
        {chosen.map(({ id, title }) => {
          const place = signUp.sessions[id];
          const reasons = place ? reasonsInSession(office, place, id, signUp, lines) : [];
          return (
            <li>
              {inLanguage(title, language)}
              {place && <span class="help">{[words.place[place.status], ...reasons].join(", ")}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
