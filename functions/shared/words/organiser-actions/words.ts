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
  actFor: { title: string; detail: string; send: string };
}
