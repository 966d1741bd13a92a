import { readTicket, type Ticket } from "../../domain/tickets.ts";
import type { CheckInList, ExpectedPerson } from "../../schemas/check-in.ts";

export type Scanned =
  | { outcome: "notTicket" | "otherEvent" | "forged" }
  | { outcome: "person"; person: ExpectedPerson; ticket: Ticket }
  /** Not on the list of this device: the server may know more. */
  | { outcome: "notOnList"; ticket: Ticket };

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a scanned code says, as far as this device can tell. */
export async function recognise(text: string, formId: string, people: CheckInList["people"]): Promise<Scanned> {
  const ticket = readTicket(text);
  if (!ticket) return { outcome: "notTicket" };
  if (ticket.formId !== formId) return { outcome: "otherEvent" };
  const { submissionId, participant, secret } = ticket;
  const person = people.find((one) => one.submissionId === submissionId && one.participant === participant);
  if (!person) return { outcome: "notOnList", ticket };
  if ((await sha256(secret)) !== person.ticketHash) return { outcome: "forged" };
  return { outcome: "person", person, ticket };
}
