/** What the page of a conference says beyond what every form says. */
export interface EventWords {
  sessions: string;
  openTo: string;
  everybody: string;
  /** `days` are calendar days until an answer. */
  approval: (days: number) => string;
  /** In place of the invitation to the waiting list. */
  fullApproval: string;
  programme: string;
}
