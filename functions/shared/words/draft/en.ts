import { counter } from "../plural.ts";
import type { DraftWords } from "./words.ts";

const count = counter("en");
const days = { one: "day", other: "days" };
const minutes = { one: "minute", other: "minutes" };

export const en: DraftWords = {
  title: "Draft of an application",
  news: {
    begun: "Saved. We are sending a link to this page to the e-mail address you gave.",
    saved: "Saved.",
    invited: "Saved. We are sending an invitation with a link to the address you gave.",
    attached: "The file has arrived and is being checked.",
    detached: "Saved. The attachment has been removed.",
  },
  keepLink:
    "You can come back to the application at any time, on another device too: all you need is the link from the e-mail. Whoever has the link can read and change the application, so please give it only to people you trust.",
  savedAt: "Last saved",
  deadline: "Applications until",
  daysLeft: (left) => (left === 0 ? "that is today" : left === 1 ? "that is tomorrow" : `${count(left, days)} left`),
  grace: (left) => `A form begun before the deadline is taken for another ${count(left, minutes)} after it.`,
  editors: "Written by",
  invite: {
    title: "Co-author",
    help: "A second person gets a link of their own and may write at the same time. No change is lost.",
    email: "E-mail address of the co-author",
    send: "Save and send the invitation",
    full: "As many people as may write an application are writing this one already.",
  },
  save: "Save and recalculate",
  saveHelp: "An incomplete application can be saved, too.",
  conflicts: {
    title: "Two versions of the same field",
    lead: "Somebody changed these fields while somebody else was working on them, too. We have kept both versions. Please choose one and save.",
    theirs: (text) => `Version saved first: ${text}`,
    mine: (text) => `Version saved later: ${text}`,
    keepTheirs: "Keep the first",
    takeMine: "Keep the later one",
    nothing: "empty",
  },
  hold: {
    conflicts: {
      title: "The application is saved, but not sent yet",
      detail: "Please first choose which of the two versions is to stay.",
    },
    changed: {
      title: "The application is saved, but not sent yet",
      detail: "Somebody else changed something in it at the same time. Please look through it and send it again.",
    },
    checking: {
      title: "The application is saved, but not sent yet",
      detail: "An attachment is still being checked. Please try in a moment, or remove the one that has not arrived.",
    },
  },
  sent: {
    title: "The application has been sent",
    detail: "We have sent a receipt by e-mail.",
    receipt: "Receipt",
  },
  ended: {
    unsaved:
      "The draft was not saved, as it came after the call had closed. What you typed is below: you can copy or print it.",
    title: "The call is over",
    detail: (until) =>
      `This application can no longer be changed or sent. You can read and copy what was typed until ${until}; then we erase it.`,
    typed: "What you typed",
  },
  attachments: {
    title: "Attachments",
    help: (most, megabytes) =>
      `At most ${most} files of up to ${megabytes} MB each. Every file is checked: it has to be what its name says.`,
    name: "Name of the file",
    nameHelp: "Those who assess the application see it under this name, for example “statute”.",
    type: "Kind of file",
    types: {
      pdf: "PDF document (.pdf)",
      odt: "OpenDocument text (.odt)",
      docx: "Word document (.docx)",
      jpg: "JPEG photograph (.jpg)",
      png: "PNG image (.png)",
    },
    begin: "Save and add the file",
    choose: (name) => `Please choose the file: ${name}`,
    file: "File",
    upload: "Send the file",
    back: "Go back without sending the file",
    checking: "being checked",
    waiting: "not arrived yet",
    accepted: "accepted",
    refused: "refused",
    left: "it will not be sent",
    reasons: {
      type: "the file is something other than its name says",
      size: "the file is too large",
      content: "the file is damaged or dangerous",
      empty: "the file is empty",
    },
    remove: (name) => `Remove: ${name}`,
    goOn: "Send this file",
    full: "The application has as many attachments as it may have. A refused file can be removed and another one added.",
  },
};
