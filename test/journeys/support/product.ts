import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface Message {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  attachments: { filename: string; contentType: string }[];
  sentAt: string;
}

export interface Execution {
  name: string;
  machine: string;
  status: string;
  states: string[];
}

/** The product as a user has it: a process of its own, reached over HTTP only. */
export class Product {
  readonly directory: string;
  /** Another one after each start: whichever it had before, somebody else may have taken meanwhile. */
  url = "";
  #process: ChildProcess | undefined;

  private constructor(directory: string) {
    this.directory = directory;
  }

  static async start(): Promise<Product> {
    const product = new Product(await mkdtemp(join(tmpdir(), "wspolnie-")));
    await product.startAgain();
    return product;
  }

  async startAgain(): Promise<void> {
    const env = { ...process.env, PORT: "0", DATA_DIR: this.directory };
    const child = spawn(process.execPath, ["local/main.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
    this.#process = child;
    const ready = "ready ";
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith(ready)) continue;
      this.url = line.slice(ready.length);
      return;
    }
    throw new Error("The product ended before it was ready");
  }

  /** SIGKILL is the plug pulled; SIGTERM is a clean stop. */
  async stop(signal: "SIGKILL" | "SIGTERM" = "SIGTERM"): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await rm(this.directory, { recursive: true, force: true });
  }

  fetch(path: string, init?: RequestInit): Promise<Response> {
    return fetch(new URL(path, this.url), { redirect: "manual", ...init });
  }

  async json<Body>(path: string, init?: RequestInit): Promise<Body> {
    const response = await this.fetch(path, init);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Body;
  }

  async mail(to?: string): Promise<Message[]> {
    const path = to ? `/_local/mail?to=${encodeURIComponent(to)}` : "/_local/mail";
    return (await this.json<{ messages: Message[] }>(path)).messages;
  }

  /** Lets everything that is under way, or becomes due meanwhile, be done. */
  async advance(duration: string): Promise<string> {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ advance: duration });
    return (await this.json<{ now: string }>("/_local/clock", { method: "POST", headers, body })).now;
  }

  /** Lets whole days pass until something has come about: deadlines wait for working days, so how many differs. */
  async daysUntil(isSo: () => Promise<boolean>): Promise<void> {
    for (let day = 0; day < 25; day += 1) {
      if (await isSo()) return;
      await this.advance("P1D");
    }
    throw new Error("It has not come about in 25 days");
  }

  async now(): Promise<Date> {
    return new Date((await this.json<{ now: string }>("/_local/clock")).now);
  }

  /** Waits until nothing more happens without the clock moving on. */
  settle = (): Promise<string> => this.advance("PT0S");

  async runDaily(): Promise<void> {
    await this.json("/_local/schedules/daily-reminders", { method: "POST" });
  }

  executions = (): Promise<Execution[]> => this.json("/_local/executions");
}
