import { fork } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { expect, test } from "vitest";
import { newDirectory, openPostOffice, send, sesClient } from "./post-office.ts";

const PROGRAM = new URL("unplugged-office.ts", import.meta.url);

test("kill -9 among many letters loses none that was acknowledged, nor any of their events", async () => {
  const directory = await newDirectory();
  const child = fork(PROGRAM, [directory]);
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  const ses = sesClient(`http://127.0.0.1:${port}`);
  const acknowledged: string[] = [];

  // Four senders at once until the process dies in the middle of their letters.
  const sender = async (name: number) => {
    for (let n = 0; ; n++) {
      const id = await send(ses, [`s${name}n${n}@example.org`]).catch(() => undefined);
      if (id === undefined) return;
      acknowledged.push(id);
      if (acknowledged.length === 40) child.kill("SIGKILL");
    }
  };
  await Promise.all([sender(0), sender(1), sender(2), sender(3)]);
  ses.destroy();
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");

  const reopened = await openPostOffice({ directory });
  await reopened.activity.idle();
  const kept = new Map<string, string[]>();
  for await (const { id } of reopened.mail.messages()) kept.set(id, []);
  for (const { eventType, mail } of reopened.published) kept.get(mail.messageId)?.push(eventType);
  await reopened.close();
  await rm(directory, { recursive: true });

  expect(child.signalCode).toBe("SIGKILL");
  expect(acknowledged.length).toBeGreaterThanOrEqual(40);
  for (const id of acknowledged) expect(kept.get(id), id).toEqual(["Send", "Delivery"]);
});
