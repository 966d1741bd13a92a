import type { ProgrammeWords } from "./words.ts";

export const pl: ProgrammeWords = {
  inFigures: "Program w liczbach",
  conferences: "Konferencje",
  places: "Miejsca",
  taken: "Zajęte miejsca",
  waiting: "Zgłoszenia na listach rezerwowych",
  find: "Konferencja w Państwa województwie",
  region: "Województwo",
  allRegions: "wszystkie",
  show: "Pokaż",
  found: "Państwa konferencja",
  inAllRegions: "Wszystkie konferencje",
  inRegion: (region) => `Województwo ${region}`,
  noneInRegion: "W tym województwie nie ma konferencji. Zapraszamy na którąś z pozostałych.",
  states: {
    closed: "Zapisy zakończone",
    cancelled: "Konferencja odwołana",
  },
  opens: (when) => `Zapisy zaczną się ${when}`,
  closes: (when) => `Zapisy do ${when}`,
};
