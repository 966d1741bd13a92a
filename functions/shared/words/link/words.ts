/** What people read who have lost the link to their sign-up. */
export interface LinkWords {
  title: string;
  lead: string;
  email: string;
  send: string;
  asked: { title: string; detail: string; none: string };
}
