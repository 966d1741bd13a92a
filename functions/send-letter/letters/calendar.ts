import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { inLanguage } from "../../../domain/public-form.ts";
import { ticketPath } from "../../../domain/tickets.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/submission.ts";
import { period } from "../../shared/words/format.ts";
import type { Attachment } from "./content.ts";
import type { LetterFacts } from "./facts.ts";
import { oneLine } from "./text.ts";
import type { Words } from "./words/catalogue.ts";

const daySeconds = 24 * 60 * 60;

interface Circumstances {
  cancelled: boolean;
  words: Words;
  facts: LetterFacts;
}

/**
 * The event for the participant's own calendar. PUBLISH rather than REQUEST: a request would make calendars ask for an
 * answer and mail it to the organiser, who has it already. It names no participant and holds no link by which anything
 * can be changed, as people share their calendars; somebody who signed up alone finds the ticket in it.
 */
export function calendarEntry(
  conference: Conference,
  signUp: SignUp,
  { cancelled, words, facts }: Circumstances,
): Attachment {
  const { letter, links, now } = facts;
  const method = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const title = oneLine(inLanguage(conference.title, letter.language));
  const ticket = cancelled ? undefined : ticketOf(signUp, links.origin);
  const calendar = ical({ method, prodId: { company: "wspolnie", product: "wspolnie", language: letter.language } });
  calendar.createEvent({
    id: `${signUp.id}@wspolnie`,
    // Grows when the event is moved, so that later letters correct earlier ones; cancelling is the last word.
    sequence: conference.sequence + (cancelled ? 1 : 0),
    stamp: now,
    start: new Date(conference.startsAt),
    end: new Date(conference.endsAt),
    summary: title,
    location: oneLine(`${conference.place.name}, ${conference.place.address}`),
    organizer: {
      name: oneLine(conference.organisers.map(({ name }) => name).join(", ")),
      email: conference.contact.email,
    },
    url: ticket ?? links.page,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Weeks of trainings do not make anybody busy for weeks.
    ...(isLong(conference) && { transparency: ICalEventTransparency.TRANSPARENT }),
    ...(ticket && { attachments: [ticket] }),
    ...(!cancelled && {
      description: [...sessionLines(conference, signUp, facts), words.calendarNote].join("\n"),
      alarms: [{ type: ICalAlarmType.display, triggerBefore: daySeconds, description: title }],
    }),
  });
  return {
    filename: words.calendarFile,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: Buffer.from(`${calendar.toString()}\r\n`),
  };
}

const isLong = ({ startsAt, endsAt }: Conference) => Date.parse(endsAt) - Date.parse(startsAt) > daySeconds * 1000;

/** A delegation has several, and their entry none: it would be the ticket of one of them in the calendar of another. */
function ticketOf({ participants, formId, id: submissionId, ticketSecret: secret }: SignUp, origin: string) {
  return participants.length === 1 ? origin + ticketPath({ formId, submissionId, participant: 1, secret }) : undefined;
}

/** The sessions in which there is a seat, one on a line. */
const sessionLines = ({ sessions }: Conference, signUp: SignUp, { letter: { language } }: LetterFacts): string[] =>
  sessions
    .filter(({ id }) => signUp.sessions[id]?.status === "confirmed")
    .map(({ title, startsAt, endsAt, place }) =>
      [
        oneLine(inLanguage(title, language)),
        period(language, startsAt, endsAt),
        ...(place ? [oneLine(place)] : []),
      ].join(", "),
    );
