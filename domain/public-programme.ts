import type { Form } from "../schemas/form.ts";
import type { Programme } from "../schemas/programme.ts";
import type { ProgrammeSummary, PublicConference, PublicProgramme } from "../schemas/public-programme.ts";
import { type Instant, type Language, Voivodeship } from "../schemas/values.ts";
import { formSummary, inLanguage, publicSeats, type StateFigures } from "./public-form.ts";

/** A published form with the figures of the whole. */
interface WithFigures {
  form: Form;
  figures: StateFigures;
}

function publicConference({ form, figures }: WithFigures, language: Language, now: Instant): PublicConference[] {
  if (form.kind !== "conference" || !form.programme || !("shards" in figures)) return [];
  const { startsAt, endsAt, place, programme } = form;
  const { id, title, state, opensAt, closesAt } = formSummary(form, figures, language, now);
  const seats = publicSeats(figures);
  return [{ id, title, state, opensAt, closesAt, region: programme.region, startsAt, endsAt, place, seats }];
}

const placeOf = ({ region }: PublicConference) => Voivodeship.options.indexOf(region);

/** In the order of the regions, which is that of the Polish alphabet, and in a region by time. */
const byRegion = (one: PublicConference, other: PublicConference): number =>
  placeOf(one) - placeOf(other) || (one.startsAt < other.startsAt ? -1 : 1);

function sumOf(conferences: readonly PublicConference[]): PublicProgramme["figures"] {
  const held = conferences.filter(({ state }) => state !== "cancelled").map(({ seats }) => seats);
  const sum = (of: "capacity" | "taken" | "waitlist") => held.reduce((total, seats) => total + seats[of], 0);
  return { conferences: held.length, capacity: sum("capacity"), taken: sum("taken"), waitlist: sum("waitlist") };
}

export const programmeSummary = ({ id, title, conferences }: Programme, language: Language): ProgrammeSummary => ({
  id,
  title: inLanguage(title, language),
  conferences: conferences.map(({ formId }) => formId),
});

/** What anybody may know about a programme. */
export function publicProgramme(
  programme: Programme,
  forms: readonly WithFigures[],
  language: Language,
  now: Instant,
): PublicProgramme {
  const conferences = forms.flatMap((published) => publicConference(published, language, now)).toSorted(byRegion);
  return {
    id: programme.id,
    title: inLanguage(programme.title, language),
    description: inLanguage(programme.description, language),
    organisers: programme.organisers,
    figures: sumOf(conferences),
    conferences,
  };
}
