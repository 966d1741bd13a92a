import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTicket, ticketPath } from "../../domain/tickets.ts";

const hex = fc.stringMatching(/^[0-9a-f]{32}$/);
const ticket = fc.record({
  formId: fc.stringMatching(/^[a-z0-9][a-z0-9-]{1,20}$/),
  submissionId: hex,
  participant: fc.integer({ min: 1, max: 50 }),
  secret: fc.stringMatching(/^[A-Za-z0-9_-]{16}$/),
});

describe("a scanned code", () => {
  it("is read as the ticket it was made from, whatever the address of the service", () => {
    const origin = fc.constantFrom("https://zapisy.example.org", "http://localhost:3000", "");
    const tail = fc.constantFrom("", "?lang=uk", "/", "\n");
    fc.assert(
      fc.property(ticket, origin, tail, (one, before, after) => {
        expect(readTicket(before + ticketPath(one) + after)).toEqual(one);
      }),
    );
  });

  it("is nothing when it is anything else", () => {
    for (const text of ["", "https://example.org", "/tickets/krakow/1/1-aaaaaaaaaaaaaaaa", "WIFI:S:biuro;;"]) {
      expect(readTicket(text)).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readTicket(text)).toBeUndefined();
      }),
    );
  });

  it("is nothing when its secret is cut short or goes on", () => {
    const whole = ticketPath({
      formId: "krakow",
      submissionId: "a".repeat(32),
      participant: 3,
      secret: "0123456789abcdef",
    });
    expect(readTicket(whole)?.participant).toBe(3);
    expect(readTicket(whole.slice(0, -1))).toBeUndefined();
    expect(readTicket(`${whole}x`)).toBeUndefined();
  });
});
