/** What organisers read beside charts, in one language. */
export interface StatisticsWords {
  thisEvent: string;
  wholeProgramme: string;
  scope: string;
  perDay: string;
  day: string;
  byKind: string;
  kind: string;
  byOrganisation: string;
  organisation: string;
  topOf: (shown: string, all: string) => string;
  bySession: string;
  session: string;
  event: string;
  capacity: string;
  freeSeats: string;
  taken: string;
  waiting: string;
  bySource: string;
  byState: string;
  perQuarter: string;
  time: string;
  arrivals: (here: string, expected: string) => string;
  byRegion: string;
  region: string;
  conferences: string;
  people: string;
  signUps: string;
  seats: string;
  table: string;
  none: string;
  /** From when to when a chart goes, and how much its highest bar is. */
  span: (first: string, last: string, most: string) => string;
  withoutKind: string;
  needs: { title: string; help: string; need: string; whose: string };
}
