import { own } from "./own.ts";

/** What is kept on the device of one filling of a form. Bodies are as forms send them: `fullName=Anna+Nowak&…`. */
export interface Draft {
  /** In milliseconds since 1970. */
  savedAt: number;
  /** What was typed, without what may not be kept. */
  typed: string;
  /** The same for people to read and to copy. */
  text: string;
  /** Of a submission that was sent and not answered: its key, so that it counts once however often it is sent. */
  filling?: string | undefined;
  /** All of that submission, while it waits to be sent again by itself. */
  sent?: string | undefined;
}

/** How long anything is kept, in milliseconds. */
const keptFor = 7 * 24 * 60 * 60_000;

/** As a form post and not as JSON, whose making old libraries in pages around us change. */
export function write({ savedAt, typed, text, filling, sent }: Draft): string {
  const members = { savedAt: String(savedAt), typed, text, filling: filling ?? "", sent: sent ?? "" };
  return new own.URLSearchParams(members).toString();
}

/** undefined for what is no draft, or too old. */
export function read(stored: string | null, now: number): Draft | undefined {
  const members = new own.URLSearchParams(stored ?? "");
  const get = (name: string) => members.get(name) ?? "";
  const savedAt = Number(get("savedAt"));
  if (!(savedAt > now - keptFor)) return undefined;
  return {
    savedAt,
    typed: get("typed"),
    text: get("text"),
    filling: get("filling") || undefined,
    sent: get("sent") || undefined,
  };
}
