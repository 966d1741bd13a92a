import type { DoorRequest } from "../http/door.ts";
import { type Response, seeOther } from "../http/response.ts";
import type { DoneKind } from "../words/organiser/event-words.ts";

/** Back to a page of the organiser, in the language and at the place it was posted from; it says what was done. */
export function backTo({ event, path }: DoorRequest, page: string, done?: DoneKind): Response {
  const query = new URLSearchParams(event.rawQueryString);
  query.delete("done");
  if (done) query.set("done", done);
  return seeOther(`/organise/${path("key")}${page}?${query.toString()}`);
}
