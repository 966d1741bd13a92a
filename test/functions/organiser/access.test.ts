import { describe, expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { getItem } from "../../../functions/shared/table/reads.ts";
import { routes } from "../../../schemas/routes.ts";
import { aLinkTo, anEvent, inDays, signedUp } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { aTable, clerk, keyOf } from "./clerk.ts";
import { callsOf, onList, open, put, visit, withClerk } from "./rooms.ts";

aTable();

/** What a clerk can look at, as it follows `/organise/{key}`. */
const rooms = routes
  .filter(({ method, path }) => method === "GET" && path.startsWith("/organise/"))
  .map(({ path }) => path.replace("/organise/{key}", ""));

async function statusOf(key: string, room: string, submissionId: string): Promise<number | undefined> {
  return (await visit(`/organise/${key}${room.replace("{submissionId}", submissionId)}`)).statusCode;
}

describe.each(rooms)("%s of an organiser", (room) => {
  it("opens with the clerk's own link alone", async () => {
    // given
    const form = await anEvent(withClerk());
    const { id } = await signedUp(form);
    const key = await keyOf(form);
    const others = [
      await aLinkTo("checkIn", form, { assigneeId: clerk.id }),
      await aLinkTo("manage", form, { submissionId: id }),
      // Whoever is no clerk of the event any more.
      await keyOf(form, "dawny"),
      "A".repeat(43),
      "short",
    ];
    const stored = await getItem(tableName, keys.link(sha256(key)));
    const changed = async (change: object) => {
      const other = await keyOf(form);
      await put({ ...stored, ...keys.link(sha256(other)), ...change });
      return other;
    };
    const expired = await changed({ expiresAt: inDays(-1) });
    const revoked = await changed({ revokedAt: inDays(-1) });

    // then
    expect(await statusOf(key, room, id)).toBe(200);
    for (const other of others) expect(await statusOf(other, room, id)).toBe(404);
    expect(await statusOf(expired, room, id)).toBe(410);
    expect(await statusOf(revoked, room, id)).toBe(410);
  });
});

describe("what an organiser is shown", () => {
  const hostile = `</title></textarea>"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;`;

  it.each(["", "/sign-ups/{submissionId}", "/waiting-list", "/statistics", "/attendance", "/tasks", "/event"])(
    "stays text, whatever people call themselves: %s",
    async (room) => {
      // given
      const text = { pl: hostile };
      const sessions = [{ id: "s1", title: text, startsAt: inDays(30), endsAt: inDays(31), capacity: 5 }];
      const form = await anEvent(withClerk({ title: text, sessions, place: { name: hostile, address: hostile } }));
      const about = { name: hostile, organisation: hostile, kind: hostile };
      const { id } = await onList(form, about);
      const waiting = await onList(form, { ...about, state: { status: "waitlisted", waitingNumber: 1 } });
      await put({
        ...keys.waiting(form.id, "event", 1),
        submissionId: waiting.id,
        seats: 1,
        waitingNumber: 1,
        passedOver: 0,
      });
      const task = { kind: "call", reason: "bounced", letter: "LETTER#eventReminder", createdAt: inDays(0) };
      await put({ ...keys.task(form.id, hostile), schemaVersion: 1, formId: form.id, submissionId: id, ...task });

      // when
      const { html, status } = await open(`/organise/${await keyOf(form)}${room.replace("{submissionId}", id)}`, {
        q: room === "/attendance" ? "" : "alert",
        organisation: "",
        session: hostile,
      });

      // then
      expect(status).toBe(200);
      expect(html).toContain("&lt;script>alert(1)&lt;/script>");
      expect(html).not.toMatch(/<script|<img|<[^>]* on[a-z]+=| style=/);
      expect(html).toContain("&amp;amp;");
    },
  );

  it("may be kept by nobody, framed by nobody, and runs nothing", async () => {
    const form = await anEvent(withClerk());
    const { headers } = await visit(`/organise/${await keyOf(form)}`);
    expect(headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
    expect(headers?.["content-security-policy"]).toContain("default-src 'none'");
    expect(headers?.["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  it("is read by a bounded number of calls, however long the list is", async () => {
    // given
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    const looking = () => open(`/organise/${key}`);

    // when
    await onList(form);
    const few = await callsOf(looking);
    for (let count = 0; count < 60; count += 1) await onList(form);
    const many = await callsOf(looking);

    // then
    expect(few).toBeGreaterThan(0);
    expect(many).toBe(few);
  });
});
