type Filled = (text: string) => string;

/** What people read while they change their sign-up. */
export interface EditWords {
  title: string;
  intro: Filled;
  email: string;
  emailHelp: Filled;
  seatsHelp: string;
  sessionsHelp: string;
  sessionFull: Filled;
  sessionBegan: Filled;
  tooMuch: string;
  /** Something typed is not asked for with the other answers. */
  leftOut: { detail: string; toField: string };
  save: string;
  back: string;
  meanwhile: { title: string; detail: string };
  stored: string;
  refused: string;
}
