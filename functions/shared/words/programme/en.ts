import type { ProgrammeWords } from "./words.ts";

export const en: ProgrammeWords = {
  inFigures: "The programme in figures",
  conferences: "Conferences",
  places: "Seats",
  taken: "Seats taken",
  waiting: "Sign-ups on waiting lists",
  find: "Find your conference",
  region: "Voivodeship",
  allRegions: "all",
  show: "Show",
  found: "Your conference",
  inAllRegions: "All conferences",
  inRegion: (region) => `${region} Voivodeship`,
  noneInRegion: "There is no conference in this voivodeship. You are welcome at any of the others.",
  states: {
    closed: "Sign-ups are closed",
    cancelled: "The conference is cancelled",
  },
  opens: (when) => `Sign-ups open on ${when}`,
  closes: (when) => `Sign-ups until ${when}`,
};
