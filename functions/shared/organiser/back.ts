import type { DoorRequest } from "../http/door.ts";
import { type Response, seeOther } from "../http/response.ts";
import type { DoneKind } from "../words/organiser/event-words.ts";

/**
 * Back to a page of the organiser, in the language and at the place it was posted from; it says what was done. `of`
 * names what it was done to: the page says it only when it finds it so.
 */
export function backTo({ event, path }: DoorRequest, page: string, done?: DoneKind, of = ""): Response {
  const query = new URLSearchParams(event.rawQueryString);
  query.delete("done");
  query.delete("of");
  if (done) query.set("done", done);
  if (of) query.set("of", of);
  return seeOther(`/organise/${path("key")}${page}?${query.toString()}`);
}
