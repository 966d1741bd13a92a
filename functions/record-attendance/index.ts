import { isRehearsal } from "../../domain/arrival-time.ts";
import { personKey } from "../../domain/arrivals.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import { recordArrival } from "../shared/check-in/arrival.ts";
import { httpDoor } from "../shared/http/door.ts";
import { Refused } from "../shared/http/refused.ts";
import { postedFields } from "../shared/http/request.ts";
import { pageResponse } from "../shared/http/response.ts";
import { backTo } from "../shared/organiser/back.ts";
import { officeOf, openClerk } from "../shared/organiser/clerk.ts";
import { type Person, readPerson } from "../shared/organiser/person.ts";
import { noticePage } from "../shared/pages/organiser/notice.tsx";
import { day } from "../shared/words/format.ts";
import { actionWords } from "../shared/words/organiser-actions/catalogue.ts";

/** As many as are recorded one by one well within the time of a request; a page of the list has fewer. */
const mostTicks = 200;

/** @throws Refused invalid */
function readTicks(fields: URLSearchParams): Person[] {
  const ticks = [...new Set(fields.getAll("arrived"))];
  const people = ticks.map(readPerson).filter((person) => person !== undefined);
  const faults: FieldFault[] = [
    ...(people.length < ticks.length ? [{ field: "arrived", code: "option" as const }] : []),
    ...(ticks.length > mostTicks ? [{ field: "arrived", code: "tooManyRows" as const, limit: mostTicks }] : []),
  ];
  if (faults.length > 0) throw new Refused({ code: "invalid", faults });
  return people;
}

/**
 * Types back a list that was signed on paper. Nobody is counted twice, whoever ticked them before. The paper does not
 * say when somebody came; it counts from the beginning.
 */
export const handler = httpDoor("record-attendance", async (request, { TABLE_NAME }) => {
  const { body, now } = request;
  const opened = await openClerk(TABLE_NAME, request.path("key"), now);
  const { link, form, clerk } = opened;
  if (isRehearsal(form.startsAt, now)) {
    const office = officeOf(opened, request);
    const { title, detail } = actionWords[office.language].attendance.tooEarly;
    const page = { office, room: "attendance" as const, title, detail: detail(day(office.language, form.startsAt)) };
    return pageResponse(409, noticePage(page));
  }
  const door = { form, actor: clerk.id, expiresAt: link.link.expiresAt, storedAt: link.storedAt };
  let without = 0;
  const people = readTicks(postedFields(body));
  for (const person of people) {
    const seen = { ...person, at: form.startsAt, method: "paper" as const };
    const { outcome } = await recordArrival(TABLE_NAME, door, seen, now);
    if (outcome === "unknown" || outcome === "notConfirmed") without += 1;
  }
  // The others are recorded; whoever has lost their seat since the page was drawn is gone from it when it is drawn again.
  if (without > 0) throw new Refused({ code: "invalid", faults: [{ field: "arrived", code: "option" }] });
  const [first] = people;
  if (!first) return backTo(request, "/attendance");
  return backTo(request, "/attendance", "attendance", personKey(first));
});
