import type { ListFilter } from "../../domain/list-view.ts";
import { signUpStates } from "../../domain/list-view.ts";
import type { Office } from "../shared/pages/organiser/room.tsx";

export type Query = Readonly<Record<string, string | undefined>>;

/** What a clerk asks to see. */
export interface Asked {
  office: Office;
  query: Query;
}

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
