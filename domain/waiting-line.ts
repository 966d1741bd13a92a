import type { Conference } from "../schemas/form.ts";
import type { WaitingEntry } from "../schemas/event-records.ts";
import type { Instant } from "../schemas/values.ts";
import { dateOf, instantAt, morning, subtractWorkingDays } from "./calendar.ts";
import { addWorkingHours, lastWorkingHour } from "./working-hours.ts";

/** How many sign-ups that fit may go ahead of a group that does not; after that seats are gathered for it. */
export const mostPassedOver = 3;
/** Working days before the event from which no seats are gathered any more: they would stay empty. */
const gatheringEnds = 5;

/** Until when freed seats of what begins then may be kept empty for a group that is next but still too large. */
export const gathersUntil = ({ startsAt }: Pick<Conference, "startsAt">): Instant =>
  instantAt(subtractWorkingDays(dateOf(startsAt), gatheringEnds), morning);

export interface NextOffer {
  entry: WaitingEntry;
  /** Groups ahead of it that do not fit; each has been passed over once more. */
  passed: WaitingEntry[];
}

interface Seats {
  free: number;
  capacity: number;
}

/**
 * Who gets the free seats: the first in line who fits. A group that does not fit lets three smaller sign-ups go ahead;
 * then seats are gathered until it fits, but not within five working days of the event and never for a group that is
 * larger than the whole capacity.
 */
export function nextOffer(
  line: readonly WaitingEntry[],
  { free, capacity }: Seats,
  gathering: boolean,
): NextOffer | undefined {
  const passed: WaitingEntry[] = [];
  for (const entry of line) {
    if (entry.seats <= free) return { entry, passed };
    const mayGather = gathering && entry.seats <= capacity;
    if (mayGather && entry.passedOver >= mostPassedOver) return undefined;
    passed.push(entry);
  }
  return undefined;
}

/**
 * Until when an offer that is made now stands: so many working hours, and no later than the last working hour before
 * that begins which is offered, the event or a session. Undefined when not even one working hour is left: then seats are for people at the door.
 */
export function offerEnd(
  { startsAt, offerWorkingHours }: Pick<Conference, "startsAt" | "offerWorkingHours">,
  now: Instant,
): Instant | undefined {
  const [least, wished, last] = [
    addWorkingHours(now, 1),
    addWorkingHours(now, offerWorkingHours),
    lastWorkingHour(startsAt),
  ];
  if (last < least) return undefined;
  return wished < last ? wished : last;
}
