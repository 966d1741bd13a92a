type Counted = (count: number) => string;
type Filled = (text: string) => string;

/** What a clerk reads who types in a sign-up or acts for somebody, in one language. */
export interface ActionWords {
  title: string;
  lead: string;
  source: string;
  sourceHelp: string;
  language: string;
  emailHelp: string;
  consentsHelp: string;
  send: string;
  tasks: {
    moot: Counted;
    mootHelp: string;
    /** How many letters did not arrive. */
    letters: Counted;
    answerUntil: Filled;
  };
  attendance: { checkIn: string; undo: string; tooEarly: { title: string; detail: Filled } };
  tooLate: { title: string; detail: Filled };
  mootLetter: { title: string; detail: string };
  actFor: { title: string; detail: string; send: string };
}
