import { expectedOf, organisationName } from "../../../domain/list-view.ts";
import { inLanguage } from "../../../domain/public-form.ts";
import type { CheckInList, ExpectedPerson } from "../../../schemas/check-in.ts";
import type { Instant, Language } from "../../../schemas/values.ts";
import { readArrivals, readSignUps } from "../organiser/records.ts";
import { sha256 } from "../secrets.ts";
import type { OpenCheckIn } from "./open.ts";

const personKey = (submissionId: string, participant: number) => `${submissionId}-${participant}`;

/** Everybody with a seat, with what the door must know of them and nothing else. */
export async function checkInList(
  tableName: string,
  { form, expiresAt }: OpenCheckIn,
  language: Language,
  now: Instant,
): Promise<CheckInList> {
  const [signUps, arrivals] = await Promise.all([readSignUps(tableName, form.id), readArrivals(tableName, form.id)]);
  const times = new Map(
    arrivals.map(({ submissionId, participant, at }) => [personKey(submissionId, participant), at]),
  );
  const people = expectedOf(signUps, language).map(({ signUp, person, name }): ExpectedPerson => {
    const organisation = organisationName(signUp);
    const arrivedAt = times.get(personKey(signUp.id, person));
    const places = Object.entries(signUp.sessions).filter(([, { status }]) => status === "confirmed");
    return {
      submissionId: signUp.id,
      participant: person,
      ...(name && { name }),
      ...(organisation && { organisation }),
      reference: signUp.reference,
      ticketHash: sha256(signUp.ticketSecret),
      sessions: places.map(([session]) => session),
      ...(arrivedAt && { arrivedAt }),
    };
  });
  return {
    formId: form.id,
    title: inLanguage(form.title, language),
    startsAt: form.startsAt,
    endsAt: form.endsAt,
    place: form.place.name,
    sessions: Object.fromEntries(form.sessions.map(({ id, title }) => [id, inLanguage(title, language)])),
    people,
    at: now,
    expiresAt,
  };
}
