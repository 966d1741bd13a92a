/** What the form says before, between and instead of what the server draws. */
export interface FormWords {
  loading: string;
  sending: string;
  /** While the server is asked about answers that have mistakes. */
  checking: string;
  /** While a proof of work is being found. */
  proving: string;
  notLoaded: string;
  openPage: string;
  /** Something else than sending the form has failed. */
  notDone: string;
  fileAdded: (name: string) => string;
  fileRemoved: string;
  retry: string;
  /** A submission that waits: without network, or without an answer. */
  offline: string;
  notSent: string;
  sentByItself: string;
  keepOpen: string;
  arrivalCounts: string;
  change: string;
  kept: (when: string) => string;
  /** After `notSent`, of a restored form. */
  sendAgain: string;
  /** Whether there were any is not kept, either: that somebody needs something says something of their health. */
  filesNotKept: string;
  healthNotKept: string;
  /** Of what is kept of a form that is still to come. */
  willReturn: string;
  /** Of what was typed when a form takes no more. */
  notTaken: string;
  startAnew: string;
  /** What was typed into a form that takes no answers any more. */
  leftOver: (when: string) => string;
  forget: string;
  keptHere: string;
  copy: string;
  copied: string;
  yourAnswers: string;
  closes: (minutes: string) => string;
}
