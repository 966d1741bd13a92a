import { expect, it } from "vitest";
import { arrived, type Desk, emptyDesk, undone } from "../../../domain/arrivals.ts";
import { synchronise } from "../../../web/check-in/synchronise.ts";

const person = { submissionId: "0".repeat(32), participant: 1 };
const at = "2026-09-01T07:00:00.000Z";
const report = { ...person, id: "8f1d2c3b-4a5e-4f60-8a7b-9c0d1e2f3a4b", at, method: "name" } as const;
const list = {
  formId: "krakow",
  title: "Wspólnie",
  startsAt: at,
  endsAt: at,
  place: "Magistrat",
  sessions: {},
  people: [{ ...person, reference: "KRK-7F3K-92QM", ticketHash: "0".repeat(64), sessions: [] }],
  at,
  expiresAt: at,
};

it("tells the server nothing of an arrival that is taken back before it goes out", async () => {
  // given
  let desk: Desk = arrived({ ...emptyDesk, list }, report);
  const sent: unknown[] = [];
  const server = {
    record: async (reports: unknown) => {
      sent.push(reports);
      return { kind: "unreachable" } as const;
    },
    undo: async () => ({ kind: "unreachable" }) as const,
    list: async () => ({ kind: "answer", value: list }) as const,
  };
  const device = {
    // when: between the look at what waits and the sending of it
    read: async () => {
      const read = desk;
      desk = undone(desk, person);
      return read;
    },
    change: async (to: (desk: Desk) => Desk) => (desk = to(desk)),
  };

  // then
  await expect(synchronise(device, server, () => undefined)).resolves.toBe("connected");
  expect(sent).toEqual([]);
  expect(desk.entries).toEqual([]);
});
