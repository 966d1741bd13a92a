import type { Instant } from "../../../schemas/values.ts";
import { dateOf, instantAt, morning, subtractWorkingDays } from "../../calendar.ts";

/** Working days before the close at which whoever has not sent an application is reminded; 0 is the day of the close. */
const remindBefore = [3, 1, 0];

/** When a draft that was begun at an instant is remembered, in order, each in the morning and before the close. */
export function draftReminders(closesAt: Instant, createdAt: Instant): Instant[] {
  const end = dateOf(closesAt);
  return remindBefore
    .map((days) => instantAt(subtractWorkingDays(end, days), morning))
    .filter((at) => at > createdAt && at < closesAt);
}
