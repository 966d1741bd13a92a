import { changesEnd } from "../../../../domain/self-service.ts";
import { ticketPath } from "../../../../domain/tickets.ts";
import type { Participant } from "../../../../schemas/sign-up.ts";
import { moment } from "../../words/format.ts";
import { manageWords } from "../../words/manage/catalogue.ts";
import type { SignUpView } from "./view.ts";

/** Everybody the sign-up stands for, with their tickets, arrivals and certificates. */
export function Participants(view: SignUpView) {
  const { language, form, submission: signUp, eventCancelled } = view;
  const words = manageWords[language].participants;
  const unnamed = signUp.participants.some(({ name }) => name === undefined);
  const hasTickets = signUp.status === "confirmed" && !eventCancelled && view.now < form.endsAt;
  return (
    <>
      <h2>{words.title}</h2>
      <ol class="participants">
        {signUp.participants.map((participant, index) => (
          <Person view={view} participant={participant} number={index + 1} hasTicket={hasTickets} />
        ))}
      </ol>
      {unnamed && view.now < changesEnd(form) && (
        <p class="help">{words.unnamedHelp(moment(language, changesEnd(form)))}</p>
      )}
      {hasTickets && <p class="help">{words.ticketHelp}</p>}
    </>
  );
}

interface One {
  view: SignUpView;
  participant: Participant;
  number: number;
  hasTicket: boolean;
}

function Person({ view, participant, number, hasTicket }: One) {
  const { language, submission: signUp } = view;
  const words = manageWords[language].participants;
  const { id: submissionId, formId, ticketSecret: secret } = signUp;
  const name = participant.name ?? words.person(number);
  const arrival = view.arrivals.find((one) => one.participant === number);
  const certificate = view.certificates.find((one) => one.participant === number);
  const of = `${formId}/${submissionId}/${number}`;
  return (
    <li>
      <span class="name">{name}</span>
      {participant.name === undefined && <span class="state bounced">{words.unnamed}</span>}
      {arrival && <span class="state delivered">{words.arrived(moment(language, arrival.at))}</span>}
      {certificate && (
        <span>
          {certificate.revokedAt === undefined ? (
            <a href={`/certificates/${of}-${certificate.code}`}>{words.certificate(certificate.number)}</a>
          ) : (
            words.certificateRevoked
          )}
        </span>
      )}
      {hasTicket && (
        <a href={ticketPath({ formId, submissionId, participant: number, secret })}>{words.ticket(name)}</a>
      )}
    </li>
  );
}
