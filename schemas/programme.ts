import * as z from "zod/mini";
import { conferenceMembers } from "./conference.ts";
import { authored, authoredMembers, LocalTime } from "./form-source.ts";
import { Organiser } from "./people.ts";
import { FormId, Localised, Voivodeship } from "./values.ts";

const { id, title, description, organisers, opensAt, closesAt, ...common } = authoredMembers;
const { startsAt, endsAt, place, capacity, programme: _, sequence: __, ...conference } = conferenceMembers(LocalTime);

/** One conference of a programme: what differs from the others. */
const Regional = z.strictObject({
  id,
  region: Voivodeship,
  title,
  organisers: z.optional(organisers),
  opensAt,
  closesAt,
  startsAt,
  endsAt,
  place,
  capacity,
});
/** A conference of the programme that has a file of its own. */
const Elsewhere = z.strictObject({ id, region: Voivodeship });

/** A programme as its author writes it: a landing page and many conferences that share everything but time and place. */
export const ProgrammeSource = z.strictObject({
  ...authored,
  kind: z.literal("programme"),
  id,
  title,
  description,
  organisers,
  /** What the conferences share. */
  template: z.strictObject({ description, ...common, ...conference }),
  conferences: z.array(z.union([Regional, Elsewhere])).check(z.minLength(1), z.maxLength(50)),
});
export type ProgrammeSource = z.infer<typeof ProgrammeSource>;

/** A published programme: the landing page that finds the conference of one's region. */
export const Programme = z.strictObject({
  id: FormId,
  title: Localised,
  description: Localised,
  organisers: z.array(Organiser),
  conferences: z.array(z.strictObject({ formId: FormId, region: Voivodeship })),
});
export type Programme = z.infer<typeof Programme>;
