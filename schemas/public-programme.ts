import * as z from "zod/mini";
import { Place } from "./conference.ts";
import { Organiser } from "./people.ts";
import { FormSummary, Seats } from "./public-form.ts";
import { FormId, Instant, Voivodeship } from "./values.ts";

/** One row of `GET /programmes`. */
export const ProgrammeSummary = z.strictObject({
  id: FormId,
  title: z.string(),
  /** Ids of the forms of its conferences. */
  conferences: z.array(FormId),
});
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>;

/** One conference of a programme, in one language. */
export const PublicConference = z.strictObject({
  ...z.pick(FormSummary, { id: true, title: true, state: true, opensAt: true, closesAt: true }).shape,
  region: Voivodeship,
  startsAt: Instant,
  endsAt: Instant,
  place: Place,
  seats: Seats,
});
export type PublicConference = z.infer<typeof PublicConference>;

/** `GET /programmes/{id}`: its conferences by region, and figures of all that are not cancelled. */
export const PublicProgramme = z.strictObject({
  id: FormId,
  title: z.string(),
  description: z.string(),
  organisers: z.array(Organiser),
  figures: z.strictObject({ conferences: z.int(), ...Seats.shape }),
  conferences: z.array(PublicConference),
});
export type PublicProgramme = z.infer<typeof PublicProgramme>;
