import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/submission.ts";
import { inLanguage } from "../../../domain/public-form.ts";
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
 * answer and mail it to the organiser, who has it already. It names no participant and holds no personal link, as
 * people share their calendars.
 */
export function calendarEntry(
  conference: Conference,
  signUp: SignUp,
  { cancelled, words, facts: { letter, links, now } }: Circumstances,
): Attachment {
  const method = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const title = oneLine(inLanguage(conference.title, letter.language));
  const calendar = ical({ method, prodId: { company: "wspolnie", product: "wspolnie", language: letter.language } });
  calendar.createEvent({
    id: `${signUp.id}@wspolnie`,
    // Grows when the event is published anew, so that later letters correct earlier ones; cancelling is the last word.
    sequence: conference.version + (cancelled ? 1 : 0),
    stamp: now,
    start: new Date(conference.startsAt),
    end: new Date(conference.endsAt),
    summary: title,
    location: oneLine(`${conference.place.name}, ${conference.place.address}`),
    organizer: {
      name: oneLine(conference.organisers.map(({ name }) => name).join(", ")),
      email: conference.contact.email,
    },
    url: links.page,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(!cancelled && {
      description: words.calendarNote,
      alarms: [{ type: ICalAlarmType.display, triggerBefore: daySeconds, description: title }],
    }),
  });
  return {
    filename: words.calendarFile,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: Buffer.from(`${calendar.toString()}\r\n`),
  };
}
