import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const SOURCE = resolve("test/conformance/dynamodb-local");
const JARS = resolve(".build/dynamodb-local");
const NEEDS = "npm run test:conformance compares with AWS's own DynamoDB Local and needs";

export interface DynamoDbLocal {
  url: string;
  stop(): Promise<void>;
}

/** Starts DynamoDB Local on the loopback interface, fetching it from Maven Central the first time. */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  need("java", ["-version"], "a Java development kit, 17 or newer (java was not found)");
  if (!existsSync(join(JARS, "DynamoDBLocal-2.6.1.jar"))) fetchJars();
  const java = spawn("java", [`-Djava.library.path=${JARS}`, "-cp", join(JARS, "*"), join(SOURCE, "Loopback.java")], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  return { url: `http://127.0.0.1:${await listening(java)}`, stop: () => stop(java) };
}

function fetchJars(): void {
  need("mvn", ["-version"], "Maven, which fetches it once (mvn was not found)");
  const goal = "dependency:copy-dependencies";
  execFileSync("mvn", ["-q", "-B", "-f", join(SOURCE, "pom.xml"), goal, `-DoutputDirectory=${JARS}`], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function need(command: string, values: string[], what: string): void {
  try {
    execFileSync(command, values, { stdio: "ignore" });
  } catch {
    throw new Error(`${NEEDS} ${what}.`);
  }
}

async function listening(java: ChildProcess): Promise<string> {
  const said: string[] = [];
  java.stderr?.on("data", (text) => said.push(String(text)));
  if (!java.stdout) throw new Error("DynamoDB Local has no output");
  for await (const line of createInterface({ input: java.stdout })) {
    const port = /^listening on (\d+)$/.exec(line)?.[1];
    if (port !== undefined) return port;
  }
  throw new Error(`DynamoDB Local did not start: ${said.join("")}`);
}

/** It ends when its input does. */
async function stop(java: ChildProcess): Promise<void> {
  const ended = once(java, "exit");
  java.stdin?.end();
  await ended;
}
