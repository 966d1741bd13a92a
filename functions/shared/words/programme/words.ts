import type { FormState } from "../../../../schemas/public-form.ts";
import type { Voivodeship } from "../../../../schemas/values.ts";

/** What the landing page of a programme says. */
export interface ProgrammeWords {
  conferences: string;
  places: string;
  taken: string;
  waiting: string;
  find: string;
  region: string;
  allRegions: string;
  show: string;
  inAllRegions: string;
  inRegion: (region: string) => string;
  noneInRegion: string;
  when: string;
  where: string;
  seats: string;
  state: string;
  states: Record<FormState, string>;
  opens: (when: string) => string;
  closes: (when: string) => string;
  regions: Record<Voivodeship, string>;
}
