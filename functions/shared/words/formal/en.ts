import type { FormalWords } from "./words.ts";

export const en: FormalWords = {
  clock: "Submitted in time",
  inTime: (closes) => `yes (the call closes on ${closes})`,
  afterClose: (closes) => `after ${closes}, within the time that the call admits`,
  patron: "Patron of the group",
  patronConfirmed: (when) => `confirmed on ${when}`,
  patronMissing: {
    title: "The patron has not confirmed the application",
    silent: (name) => `${name}: no answer in time.`,
    declined: (name) => `${name}: declined. Reason:`,
  },
  noAttachments: "There are no attachments.",
  kilobytes: (size) => `${size} kB`,
  check: {
    title: "Result of the formal check",
    on: (when) => `Check of ${when}`,
    item: "Item",
    remark: "Remark",
    none: "No item was answered with “no”.",
  },
  message: "Message",
  flagged: "To be completed",
  comparison: {
    title: (when) => `Correction of ${when}: before and now`,
    before: "Before",
    after: "Now",
    total: "Total",
    states: { same: "unchanged", changed: "changed", added: "added", removed: "removed" },
  },
  appeal: { title: "The appeal", on: (when) => `Handed in on ${when}` },
};
