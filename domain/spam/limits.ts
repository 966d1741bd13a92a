/** How long submissions are counted together, in milliseconds. */
export const windowMillis = 10 * 60_000;

/**
 * Everything is counted in one form and one window. Where many share one address, such as a school, an office or a
 * whole mobile network, all of them have to fit in.
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
