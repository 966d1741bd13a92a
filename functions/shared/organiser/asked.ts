import { type ListFilter, signUpStates } from "../../../domain/list-view.ts";
import type { DoorRequest } from "../http/door.ts";
import { found } from "../http/refused.ts";
import { pageResponse, type Response } from "../http/response.ts";
import type { Office } from "../pages/organiser/room.tsx";
import { readFigures } from "../records.ts";
import { officeOf, openClerk } from "./clerk.ts";

type Query = Readonly<Record<string, string | undefined>>;

/** What a clerk asks to see. */
export interface Asked {
  office: Office;
  query: Query;
}

/** Draws one page of an organiser. */
export type Show = (tableName: string, asked: Asked) => Promise<string>;

/**
 * Opens the link and draws what stands after `/organise/{key}/` in the address.
 * @throws Refused notFound | linkExpired
 */
export async function showRoom(
  request: DoorRequest,
  tableName: string,
  rooms: Readonly<Record<string, Show>>,
): Promise<Response> {
  const { event, path, now } = request;
  const office = officeOf(await openClerk(tableName, path("key"), now), request);
  const [, room = ""] = /^\/organise\/[^/]+\/?([^/]*)/.exec(event.rawPath) ?? [];
  const show = found(Object.hasOwn(rooms, room) ? rooms[room] : undefined);
  return pageResponse(200, await show(tableName, { office, query: event.queryStringParameters ?? {} }));
}

export const figuresOf = async (tableName: string, { form }: Office) => found(await readFigures(tableName, form.id));

/** Longer than any name, shorter than what would keep a search busy. */
const longest = 200;

export const textOf = (query: Query, name: string): string => (query[name] ?? "").slice(0, longest);

/** What is not a number is the first page. */
export const pageOf = (query: Query): number => Number(query["page"] ?? 1);

/** What an address says that makes no sense narrows nothing. */
export const filterOf = (query: Query): ListFilter => ({
  query: textOf(query, "q"),
  state: signUpStates.find((state) => state === query["state"]) ?? "",
  organisation: textOf(query, "organisation"),
});
