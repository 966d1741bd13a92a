import type { SignUp } from "../schemas/sign-up.ts";
import type { Voivodeship } from "../schemas/values.ts";
import { signUpFields } from "./participants.ts";
import { type Figures, takenOf } from "./seats.ts";
import { isLive } from "./self-service.ts";
import { people, type Tally, tally } from "./statistics.ts";

/** One conference of a programme in figures. `waiting`, `arrived` and `kinds` count people. */
export interface ConferenceTotals {
  region: Voivodeship;
  /** It was called off: it is named, and counted nowhere. */
  cancelled: boolean;
  capacity: number;
  taken: number;
  waiting: number;
  signUps: number;
  arrived: number;
  /** People with a seat or waiting, by kind of participant; without one under "". */
  kinds: Tally[];
}

/** What of a sign-up counts towards a programme; the rest need not be kept while counting. */
export interface Counted {
  status: SignUp["status"];
  people: number;
  kind: string;
}

export const countedOf = (signUp: SignUp): Counted => {
  const kind = signUp.answers[signUpFields.participantKind];
  return { status: signUp.status, people: people(signUp), kind: typeof kind === "string" ? kind : "" };
};

export function totalsOf(
  region: Voivodeship,
  figures: Figures,
  counted: readonly Counted[],
  arrived: number,
): ConferenceTotals {
  return {
    region,
    cancelled: figures.counter.cancelled,
    capacity: figures.counter.capacity,
    taken: takenOf(figures),
    waiting: counted.reduce((sum, one) => sum + (one.status === "waitlisted" ? one.people : 0), 0),
    signUps: counted.length,
    arrived,
    kinds: tally(
      counted.filter(isLive),
      ({ kind }) => kind,
      (one) => one.people,
    ),
  };
}

/** Conferences of one region together, the regions in the order of the programme. */
export function byRegion(conferences: readonly ConferenceTotals[]) {
  return [...Map.groupBy(conferences, ({ region }) => region)].map(([region, all]) => {
    const total = (count: (one: ConferenceTotals) => number) => all.reduce((sum, one) => sum + count(one), 0);
    return {
      region,
      capacity: total(({ capacity }) => capacity),
      taken: total(({ taken }) => taken),
      waiting: total(({ waiting }) => waiting),
    };
  });
}
