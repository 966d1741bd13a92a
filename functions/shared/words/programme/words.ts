/** What the landing page of a programme says. */
export interface ProgrammeWords {
  inFigures: string;
  conferences: string;
  places: string;
  taken: string;
  waiting: string;
  find: string;
  region: string;
  allRegions: string;
  show: string;
  found: string;
  inAllRegions: string;
  inRegion: (region: string) => string;
  noneInRegion: string;
  states: Record<"closed" | "cancelled", string>;
  opens: (when: string) => string;
  closes: (when: string) => string;
}
