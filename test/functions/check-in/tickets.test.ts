import { load } from "cheerio";
import { decodeQR } from "qr/decode.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTicket, ticketPath } from "../../../domain/tickets.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import { aSeatCounter } from "../../support/forms.ts";
import { tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { openTable } from "../support/table.ts";
import { aRunningEvent, inHours, somebody } from "./support.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

async function ticketOf(
  signUp: SignUp,
  { participant = 1, secret = signUp.ticketSecret, formId = signUp.formId } = {},
) {
  const { handler } = await import("../../../functions/ticket-page/index.ts");
  const path = ticketPath({ formId, submissionId: signUp.id, participant, secret });
  const parameters = { formId, submissionId: signUp.id, ticket: `${participant}-${secret}` };
  const { statusCode, body = "" } = await go(handler, { path, parameters, headers: { accept: "text/html" } });
  return { status: statusCode, $: load(body), text: load(body)("main").text().replaceAll(/\s+/g, " "), path };
}

/** Reads the QR code of a page back, module by module. */
function codeIn($: ReturnType<typeof load>): string {
  const svg = $(".ticket svg");
  const size = Number((svg.attr("viewbox") ?? svg.attr("viewBox") ?? "").split(" ")[3]);
  const scale = 4;
  const data = new Uint8Array((size * scale) ** 2 * 4).fill(255);
  const paint = (x: number, y: number) => {
    for (let dy = 0; dy < scale; dy += 1) {
      const start = ((y * scale + dy) * size * scale + x * scale) * 4;
      for (let dx = 0; dx < scale * 4; dx += 4) data.set([0, 0, 0], start + dx);
    }
  };
  const path = $(".ticket svg path").attr("d") ?? "";
  let [x, y] = [0, 0];
  for (const [, command = "", numbers = ""] of path.matchAll(/([Mmhv])([-\d., ]*)/g)) {
    const [first = 0, second = 0] = numbers
      .trim()
      .split(/[ ,]+|(?=-)/)
      .map(Number);
    if (command === "M") [x, y] = [first, second];
    else if (command === "m") [x, y] = [x + first, y + second];
    else if (command === "h" && first > 0) for (let step = 0; step < first; step += 1) paint(x + step, y);
  }
  return decodeQR({ width: size * scale, height: size * scale, data });
}

describe("a ticket", () => {
  it("says what, when, where and which, holds its own address as a code, and names nobody", async () => {
    const form = await aRunningEvent();
    const signUp = await somebody(form, { participants: [{ name: "Anna Nowak" }, { name: "Jan Kos" }] });
    const { status, $, text, path } = await ticketOf(signUp, { participant: 2 });
    expect(status).toBe(200);
    expect(text).toContain(form.title.pl);
    expect(text).toContain(form.place.name);
    expect(text).toContain(signUp.reference);
    expect(text).toContain("2 z 2");
    expect(text).not.toMatch(/Anna|Nowak|Jan|Kos|@/);
    expect(readTicket(codeIn($))).toEqual(readTicket(path));
  });

  it("is not found with a wrong secret, a wrong number or at another event", async () => {
    const [form, other] = [await aRunningEvent(), await aRunningEvent()];
    const signUp = await somebody(form);
    expect((await ticketOf(signUp)).status).toBe(200);
    expect((await ticketOf(signUp, { secret: "0123456789abcdef" })).status).toBe(404);
    expect((await ticketOf(signUp, { secret: "short" })).status).toBe(404);
    expect((await ticketOf(signUp, { participant: 2 })).status).toBe(404);
    expect((await ticketOf(signUp, { formId: other.id })).status).toBe(404);
  });

  it("says when it admits nobody, and shows no code", async () => {
    const form = await aRunningEvent();
    const states = [
      { status: "waitlisted", waitingNumber: 1 },
      { status: "offered", offerExpiresAt: inHours(3) },
      { status: "cancelled", cancelledAt: inHours(-3), cancelReason: "person" },
    ];
    for (const state of states) {
      const { $, status } = await ticketOf(await somebody(form, state));
      expect(status).toBe(200);
      expect($(`[data-status="${state.status}"]`).text().length).toBeGreaterThan(20);
      expect($("svg")).toHaveLength(0);
    }
  });

  it("is void when the event is cancelled", async () => {
    const form = await aRunningEvent();
    const signUp = await somebody(form);
    await transact(tableName, [{ put: { ...keys.counter(form.id), ...aSeatCounter({ cancelled: true }) } }]);
    const { $ } = await ticketOf(signUp);
    expect($('[data-status="eventCancelled"]').text()).toContain("odwołane");
    expect($("svg")).toHaveLength(0);
  });
});
