import type { AttachmentType, RefusalReason } from "../../../../schemas/attachment.ts";

type Filled = (text: string) => string;
type Counted = (count: number) => string;

/** What has just been done, said at the top of the page. */
export type DraftNews = "begun" | "saved" | "invited" | "attached" | "detached";

/** What people read who write an application that is not sent yet, in one language. */
export interface DraftWords {
  title: string;
  news: Record<DraftNews, string>;
  keepLink: string;
  savedAt: string;
  deadline: string;
  /** Days until the close; 0 is today. */
  daysLeft: Counted;
  grace: Counted;
  editors: string;
  invite: { title: string; help: string; email: string; send: string; full: string };
  save: string;
  saveHelp: string;
  conflicts: {
    title: string;
    lead: string;
    theirs: Filled;
    mine: Filled;
    keepTheirs: string;
    takeMine: string;
    nothing: string;
  };
  /** Said in place of sending. */
  hold: Record<"conflicts" | "changed" | "checking", { title: string; detail: string }>;
  sent: { title: string; detail: string; receipt: string };
  ended: {
    /** Of what was sent to be saved after the close. */
    unsaved: string;
    title: string;
    detail: Filled;
    typed: string;
  };
  attachments: {
    title: string;
    help: (most: number, megabytes: number) => string;
    name: string;
    nameHelp: string;
    type: string;
    types: Record<AttachmentType, string>;
    begin: string;
    choose: Filled;
    file: string;
    upload: string;
    back: string;
    checking: string;
    waiting: string;
    accepted: string;
    refused: string;
    /** Of a file that was refused, before the application is sent. */
    left: string;
    reasons: Record<RefusalReason, string>;
    remove: Filled;
    goOn: string;
    full: string;
  };
}
