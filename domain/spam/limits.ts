/** How long submissions are counted together, in milliseconds. */
export const windowMillis = 10 * 60_000;

/**
 * Of submissions. Everything is counted in one form and one window. Where many share one address, such as a school, an
 * office or a whole mobile network, all of them have to fit in.
 */
export const limits = {
  /** From one address: more of them must bring proof of work. A school that signs up at one lesson fits in. */
  unquestioned: 300,
  /** From one address: up to here a page that has been open for a while passes in place of proof, without JavaScript. */
  patient: 600,
  /** From one address: whatever is brought, no more of them. */
  most: 3_000,
  /** Of the whole form: with more doubtful ones than these, everybody must bring proof until the window ends. */
  doubtful: 120,
  /** How many of the doubtful ones may be of one address, so that no single one puts everybody else under proof. */
  doubtfulOfOne: 40,
} as const;

/**
 * What else anybody may do that is kept or sends a letter, counted by what it is for: so many from one address, and no
 * more before the next window. No proof helps, so a school of 250 fits in that does it all in the same ten minutes.
 */
export const mostOf = {
  /** Drafts begun, which sends a letter. */
  draft: 300,
  /** Saves of drafts that were begun: of everybody one in a minute. */
  save: 3_000,
  /** Invitations to write at a draft, which are letters. */
  invitation: 600,
  /** Files for a field of a form or for a draft: four of everybody. */
  file: 1_000,
  /** Links asked for that were lost, known or not: what becomes a letter is held to one an hour for each recipient. */
  link: 300,
  /** Comments of the public on an offer. */
  comment: 300,
  /** Letters about drafts to one recipient, from wherever they are brought about. */
  recipient: 20,
} as const;
export type Purpose = keyof typeof mostOf;

/** Of a page, in milliseconds from when it was drawn until it comes back. */
export const ages = {
  /** Nobody reads and fills in a form faster. */
  hasty: 3_000,
  /** In place of proof. */
  patient: 60_000,
  /** A form may lie open over lunch, or on a telephone overnight. */
  expired: 24 * 60 * 60_000,
} as const;

/**
 * Zero bits that a proof begins with: 131,000 attempts on average, which take 0.3 s on a desk, and by estimate a second
 * or two on a cheap telephone.
 */
export const proofBits = 17;
