type ByKind = Record<"conference" | "grantCall", string>;

/** What is said around the filling in of a form: before it is sent, and when it cannot be. */
export interface FillingWords {
  review: {
    /** Leads to the page on which everything can be looked through. */
    check: ByKind;
    /** Beside the button of a form that is sent from there only. */
    checkHelp: string;
    title: string;
    notSent: ByKind;
    /** Leads back to one answer. */
    change: string;
    back: string;
  };
  /** The form stopped taking answers while somebody was writing. */
  notSent: string;
  typed: string;
  copy: string;
  /** The form was published anew while somebody was writing; `gone`: answers that it has no place for are named below. */
  changed: (gone: boolean) => string;
  /** Heads answers to what it does not ask any more. */
  gone: string;
  goneHelp: string;
  /** Of a session that nobody can choose any more. */
  begun: string;
}
