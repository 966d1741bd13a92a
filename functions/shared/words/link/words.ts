/** What people read who have lost the link to their sign-up. */
export interface LinkWords {
  /** Leads to the page, from a form or from a link that has expired. */
  lost: string;
  title: string;
  lead: string;
  email: string;
  send: string;
  asked: { title: string; detail: string; none: string };
}
