import type { Person } from "../../../domain/arrivals.ts";
import { personKey } from "../../../domain/arrivals.ts";
import { type Response, seeOther } from "../http/response.ts";

/** What the page says after a form post. */
export type Said = "recorded" | "alreadyArrived" | "unknown" | "notConfirmed" | "undone";

/** Back to the page, which says what became of a person. The search goes on where it was. */
export function backToPage(key: string, said: Said, person: Person, search: string | null): Response {
  const query = new URLSearchParams({ said, who: personKey(person), ...(search && { q: search.slice(0, 200) }) });
  return seeOther(`/check-in/${key}?${query}`);
}
