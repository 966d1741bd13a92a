import { type ApplicationFilter, sorts } from "../../../domain/grants/call/application-list.ts";
import { ApplicationStatus } from "../../../schemas/application.ts";
import type { Done } from "../words/coordinator/words.ts";

export type Query = Readonly<Record<string, string | undefined>>;

/** Longer than any name, shorter than what would keep a search busy. */
const longest = 200;

/** What an address says that makes no sense narrows nothing. */
export const filterOf = (query: Query): ApplicationFilter => ({
  query: (query["q"] ?? "").slice(0, longest),
  status: ApplicationStatus.options.find((status) => status === query["status"]) ?? "",
  sort: sorts.find((sort) => sort === query["sort"]) ?? "submitted",
});

const deeds: readonly Done[] = [
  "freeze",
  "startApproval",
  "offers",
  "override",
  "cancel",
  "replace",
  "nobodyLeft",
  "extend",
  "resend",
  "again",
];

export const doneOf = (query: Query): Done | undefined => deeds.find((deed) => deed === query["done"]);
