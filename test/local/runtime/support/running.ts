import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "vitest";
import { type Machine, startMachine } from "../../../../local/machine.ts";
import { type Resources, temporaryDirectory, writeAssembly } from "./assembly.ts";

export interface Running extends Machine {
  assembly: string;
  dataDirectory: string;
}

/** A data directory of a machine on which it is noon (UTC), whenever a test runs: nothing is due within hours. */
export function directoryAtNoon(): string {
  const directory = temporaryDirectory();
  const now = Date.now();
  const offset = new Date(now).setUTCHours(36, 0, 0, 0) - now;
  writeFileSync(join(directory, "clock.json"), JSON.stringify({ offset }));
  return directory;
}

/** Runs resources in this process, on any free port, with fresh data unless a directory is given. */
export async function run(
  resources: Resources,
  handlers: Record<string, string>,
  dataDirectory = temporaryDirectory(),
): Promise<Running> {
  const assembly = writeAssembly(resources, handlers);
  const machine = await startMachine({ assembly, dataDirectory, port: 0 });
  return { ...machine, assembly, dataDirectory };
}

export interface Spawned {
  url: string;
  process: ChildProcess;
  /** Ends it without any notice. */
  kill(): Promise<void>;
}

/** Runs an assembly in a process of its own, as `npm start` does. Rejects with its errors when it does not get ready. */
export async function spawnMachine(assembly: string, dataDirectory: string, port = 0): Promise<Spawned> {
  const child = spawn("node_modules/.bin/node", ["local/main.ts"], {
    env: { PATH: process.env["PATH"], PORT: String(port), DATA_DIR: dataDirectory, ASSEMBLY_DIR: assembly },
  });
  let errors = "";
  child.stderr.on("data", (chunk) => (errors += chunk));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      if (line.startsWith("ready ")) resolve(line.slice("ready ".length));
    });
    // Not at its exit: what it said may still be on its way then.
    child.once("close", (code) => reject(new Error(`exit ${code}: ${errors}`)));
  });
  return {
    url,
    process: child,
    kill: async () => {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Moves the virtual clock; answers when everything that became due is done. */
export async function advance(url: string, duration: string): Promise<void> {
  const response = await fetch(`${url}/_local/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ advance: duration }),
  });
  expect(response.status, await response.clone().text()).toBe(200);
}

export async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}
