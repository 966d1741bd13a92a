import { isPast } from "../../../../domain/event-over.ts";
import { signUpFields } from "../../../../domain/participants.ts";
import type { Conference } from "../../../../schemas/form.ts";
import { catalogue } from "../../words/catalogue.ts";
import { moment, number, period } from "../../words/format.ts";
import { manageWords } from "../../words/manage/catalogue.ts";
import { ownWords } from "../../words/own/words.ts";
import { AnswerList } from "../answers.tsx";
import { Facts } from "../facts.tsx";
import { Contact } from "../contact.tsx";
import { Languages } from "../languages.tsx";
import { Translated } from "../own-text.tsx";
import { drawPage } from "../shell.tsx";
import { Actions } from "./actions.tsx";
import { Consents } from "./consents.tsx";
import { Letters } from "./letters.tsx";
import { Offers } from "./offer.tsx";
import { Participants } from "./participants.tsx";
import { Sessions } from "./sessions.tsx";
import { EventNews, State } from "./state.tsx";
import type { SignUpView } from "./view.ts";

/** Shown in parts of their own: sessions with what one has in them, people with their tickets. */
const elsewhere = new Set<string>([signUpFields.sessions, signUpFields.participants]);

const ordinaryFields = ({ fields }: Pick<Conference, "fields">) =>
  fields.filter(({ name, special }) => !special && !elsewhere.has(name));

/** One's own sign-up, behind the link from the letter. */
export function signUpPage(view: SignUpView): string {
  const { language, form, submission: signUp, positions, needs, letters, now } = view;
  const words = manageWords[language];
  const own = ownWords[language];
  const { facts } = catalogue[language];
  const title = own.title.signUp;
  const past = isPast(form, signUp, now);
  const position = signUp.status === "waitlisted" && !past ? positions["event"] : undefined;
  const special = form.fields.filter((field) => field.special);
  return drawPage({
    language,
    title: `${title} ${signUp.reference}`,
    about: form,
    children: (
      <>
        <Languages current={language} />
        <h1>{title}</h1>
        <p class="text">
          <Translated text={form.title} language={language} />
        </p>
        <EventNews {...view} />
        <State {...view} />
        <Offers {...view} />
        <Facts
          facts={[
            [facts.reference, <strong class="reference">{signUp.reference}</strong>],
            [facts.status, past ? undefined : words.status.signUp[signUp.status]],
            [facts.position, position === undefined ? undefined : number(language, position)],
            [facts.when, period(language, form.startsAt, form.endsAt)],
            [facts.where, `${form.place.name}, ${form.place.address}`],
            [facts.submitted, moment(language, signUp.submittedAt)],
            [facts.contact, <Contact {...form.contact} />],
          ]}
        />
        <Participants {...view} />
        <Sessions {...view} />
        <Actions {...view} />
        <h2>{own.answers}</h2>
        <AnswerList language={language} fields={ordinaryFields(form)} answers={signUp.answers} formId={form.id} />
        {needs && (
          <>
            <h2>{words.needs}</h2>
            <p class="help">{words.needsHelp}</p>
            <AnswerList language={language} fields={special} answers={needs.answers} />
          </>
        )}
        <Consents language={language} form={form} consents={signUp.consents} />
        <Letters language={language} letters={letters} email={signUp.email} />
        <p class="help">{own.asOf(moment(language, now))}</p>
      </>
    ),
  });
}
