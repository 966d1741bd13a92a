import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { wantedSessions } from "../../../domain/conference-rules.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import { ticketPath } from "../../../domain/tickets.ts";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/submission.ts";
import type { Instant } from "../../../schemas/values.ts";
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

/** What stands in a calendar: the event, or each of its sessions that the person comes to. */
interface Occasion {
  uid: string;
  startsAt: Instant;
  endsAt: Instant;
  summary: string;
  location: string;
  description: string[];
}

/**
 * A conference of one day stands in a calendar once, with its sessions in words; a series as the sessions that somebody
 * has a seat in, each at its own time. When the sign-up has ended those it wished for are taken back: a calendar passes
 * over what it never had.
 */
function occasionsOf(conference: Conference, signUp: SignUp, { cancelled, facts }: Circumstances): Occasion[] {
  const { language } = facts.letter;
  const { startsAt, endsAt, place, sessions, title } = conference;
  const [summary, location] = [inLanguage(title, language), `${place.name}, ${place.address}`];
  if (!isLong(conference) || sessions.length === 0) {
    const description = sessionLines(conference, signUp, facts);
    return [{ uid: `${signUp.id}@wspolnie`, startsAt, endsAt, summary, location, description }];
  }
  const theirs = cancelled
    ? wantedSessions(conference, signUp.answers)
    : sessions.filter((session) => signUp.sessions[session.id]?.status === "confirmed");
  return theirs.map((session) => ({
    uid: `${signUp.id}-${session.id}@wspolnie`,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    summary: inLanguage(session.title, language),
    location: session.place ?? location,
    description: [summary],
  }));
}

/**
 * The event for the participant's own calendar. PUBLISH rather than REQUEST: a request would make calendars ask for an
 * answer and mail it to the organiser, who has it already. It names no participant and holds no link by which anything
 * can be changed, as people share their calendars; somebody who signed up alone finds the ticket in it. Undefined when
 * there is nothing to enter.
 */
export function calendarEntry(
  conference: Conference,
  signUp: SignUp,
  circumstances: Circumstances,
): Attachment | undefined {
  const { cancelled, words, facts } = circumstances;
  const { letter, links, now } = facts;
  const method = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const ticket = cancelled ? undefined : ticketOf(signUp, links.origin);
  const calendar = ical({ method, prodId: { company: "wspolnie", product: "wspolnie", language: letter.language } });
  for (const { uid, startsAt, endsAt, summary, location, description } of occasionsOf(
    conference,
    signUp,
    circumstances,
  )) {
    calendar.createEvent({
      id: uid,
      // Grows when the event is moved, so that later letters correct earlier ones; cancelling is the last word.
      sequence: conference.sequence + (cancelled ? 1 : 0),
      stamp: now,
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: oneLine(summary),
      location: oneLine(location),
      organizer: {
        name: oneLine(conference.organisers.map(({ name }) => name).join(", ")),
        email: conference.contact.email,
      },
      url: ticket ?? links.page,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Weeks of an exhibition do not make anybody busy for weeks.
      ...(isLong({ startsAt, endsAt }) && { transparency: ICalEventTransparency.TRANSPARENT }),
      ...(ticket && { attachments: [ticket] }),
      ...(!cancelled && {
        description: [...description, words.calendarNote].join("\n"),
        alarms: [{ type: ICalAlarmType.display, triggerBefore: daySeconds, description: oneLine(summary) }],
      }),
    });
  }
  if (calendar.length() === 0) return undefined;
  return {
    filename: words.calendarFile,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: Buffer.from(`${calendar.toString()}\r\n`),
  };
}

/** A delegation has several, and their entry none: it would be the ticket of one of them in the calendar of another. */
function ticketOf({ participants, formId, id: submissionId, ticketSecret: secret }: SignUp, origin: string) {
  return participants.length === 1 ? origin + ticketPath({ formId, submissionId, participant: 1, secret }) : undefined;
}

export const isLong = ({ startsAt, endsAt }: Pick<Occasion, "startsAt" | "endsAt">) =>
  Date.parse(endsAt) - Date.parse(startsAt) > daySeconds * 1000;

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
