import { ticketPath } from "../../../domain/tickets.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { qrPng } from "../../shared/documents/qr-png.ts";
import type { Attachment, Block, TicketPicture } from "./content.ts";
import type { LetterFacts } from "./facts.ts";
import type { Words } from "./words/catalogue.ts";

/** More would make a letter too long to read and too heavy to send. */
const mostTickets = 10;

/** The tickets of a sign-up: what the letter shows, and the pictures that it shows. */
export function ticketsOf(
  { participants, formId, id: submissionId, ticketSecret: secret }: SignUp,
  facts: LetterFacts,
  words: Words,
): { blocks: Block[]; pictures: Attachment[] } {
  const shown = participants.slice(0, mostTickets).map(({ name }, index) => {
    const number = index + 1;
    const url = facts.links.origin + ticketPath({ formId, submissionId, participant: number, secret });
    const person = name || words.person(number);
    const picture = `ticket-${number}-${submissionId}@wspolnie`;
    const ticket: TicketPicture = { person, url, picture };
    const file = { filename: `qr-${number}.png`, contentType: "image/png", content: qrPng(url), cid: picture };
    return { ticket, file };
  });
  const left = participants.length - shown.length;
  const heading = words.tickets(participants.length);
  const tickets = shown.map(({ ticket }) => ticket);
  const note = [words.ticketNote, ...(left > 0 ? [words.moreTickets(left)] : [])].join(" ");
  return { blocks: [{ type: "tickets", heading, tickets, note }], pictures: shown.map(({ file }) => file) };
}
