import { type Desk, nextToSend, settled, tried, undoSettled } from "../../domain/arrivals.ts";
import type { Device } from "./device.ts";
import type { Server } from "./server.ts";

export type Ending = "connected" | "unreachable" | "ended";

/** Few enough that the server answers in good time, whatever it has to look up. */
const batch = 25;

type Kept = Pick<Device, "read" | "change">;
type Asked = Pick<Server, "record" | "undo" | "list">;

/** Sends the first of what waits. Answers what the device knows then, or why nothing came of it. */
async function sendNext(device: Kept, server: Asked, desk: Desk): Promise<Desk | Exclude<Ending, "connected">> {
  const next = nextToSend(desk, batch);
  if (next === undefined) return desk;
  if (Array.isArray(next)) {
    const reports = next.map(({ report }) => report);
    const now = await device.change((desk) => tried(desk, reports));
    // What has been taken back since it was read is forgotten on this device: the server is not to hear of it either.
    const kept = reports.filter(({ id }) => now.entries.some((one) => one.kind === "arrived" && one.report.id === id));
    if (kept.length === 0) return now;
    const reply = await server.record(kept);
    if (reply.kind === "answer") return device.change((now) => settled(now, reply.value.arrivals));
    return reply.kind === "ended" ? "ended" : "unreachable";
  }
  const reply = await server.undo({ ...next.person, arrivedAt: next.arrivedAt });
  if (reply.kind === "answer") return device.change((now) => undoSettled(now, next, reply.value));
  return reply.kind === "ended" ? "ended" : "unreachable";
}

/** Only one window of the device sends at a time, so that what happened keeps its order. */
const alone = <Value>(work: () => Promise<Value>): Promise<Value> =>
  "locks" in navigator ? navigator.locks.request("check-in", work) : work();

/** Sends everything that waits, in its order, and then reads the list anew. */
export const synchronise = (device: Kept, server: Asked, saw: (desk: Desk) => void): Promise<Ending> =>
  alone(async () => {
    let desk = await device.read();
    while (nextToSend(desk, batch)) {
      const waiting = desk.entries.length;
      const sent = await sendNext(device, server, desk);
      if (typeof sent === "string") return sent;
      desk = sent;
      saw(desk);
      // An answer that answers nothing: asking again at once would not end.
      if (desk.entries.length >= waiting) return "unreachable";
    }
    const reply = await server.list();
    if (reply.kind !== "answer") return reply.kind === "ended" ? "ended" : "unreachable";
    saw(await device.change((now) => ({ ...now, list: reply.value })));
    return "connected";
  });
