import { describe, expect, it } from "vitest";
import { ticketPath } from "../../../domain/tickets.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { submissionId } from "../../support/submissions.ts";
import { recognise } from "../../../web/check-in/ticket.ts";

const secret = "kQ3xT9bW7mZ1cR5v";
const ticket = { formId: "krakow", submissionId: submissionId(1), participant: 1, secret };
const anna = { submissionId: submissionId(1), participant: 1, name: "Anna", reference: "KRK-1", sessions: [] };
const people = [{ ...anna, ticketHash: sha256(secret) }];
const scan = (changes: Partial<typeof ticket> = {}) =>
  recognise(`https://zapisy.example.org${ticketPath({ ...ticket, ...changes })}`, "krakow", people);

describe("a telephone without network", () => {
  it("knows the ticket of somebody on its list", async () => {
    expect(await scan()).toMatchObject({ outcome: "person", person: { name: "Anna" } });
  });

  it("tells a forged ticket, one of another event, and what is none", async () => {
    expect(await scan({ secret: "0123456789abcdef" })).toEqual({ outcome: "forged" });
    expect(await scan({ formId: "ozimek" })).toEqual({ outcome: "otherEvent" });
    expect(await recognise("https://example.org", "krakow", people)).toEqual({ outcome: "notTicket" });
  });

  it("leaves it to the server to say what a ticket is worth that is not on its list", async () => {
    expect(await scan({ participant: 2 })).toMatchObject({ outcome: "notOnList", ticket: { participant: 2 } });
  });
});
