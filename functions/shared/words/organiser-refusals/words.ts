/** Why a sign-up that somebody types in for another was not taken, in one language. */
export interface EntryRefusalWords {
  alreadyRegistered: string;
  alreadyInDelegation: string;
  /** `left`: how many more people of the organisation may come. */
  organisationFull: (left: number) => string;
  /** Somebody stands at the door of a running event. */
  noSeatsLeft: string;
  /** What was typed has changed since it was sent. */
  keyReused: string;
  see: string;
  /** To a helper, who cannot add any. */
  noSeatsAtTheDoor: string;
  /** What somebody at the door does about a person who is on the list. */
  lookUp: string;
}
