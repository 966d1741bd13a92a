import type { Form } from "../../../../schemas/form.ts";

/** What people read who have lost the link to their sign-up, or to their application and its draft. */
export type LinkWords = Record<Form["kind"], LostLinkWords>;

interface LostLinkWords {
  title: string;
  lead: string;
  email: string;
  send: string;
  asked: { title: string; detail: string; none: string };
}
