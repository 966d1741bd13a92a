/** What a clerk reads who types in a sign-up, in one language. */
export interface ActionWords {
  title: string;
  lead: string;
  source: string;
  sourceHelp: string;
  language: string;
  emailHelp: string;
  consentsHelp: string;
  send: string;
}
