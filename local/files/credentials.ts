import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** What S3 knows handlers by. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

const LENGTH = 40;

/**
 * The key that handlers sign with. It is made once, as browsers come back after a restart with what was signed before,
 * and nobody else knows it: any page of the web may post a form to this machine.
 */
export async function openCredentials(directory: string): Promise<Credentials> {
  const file = path.join(directory, "secret");
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept.length === LENGTH) return { accessKeyId: "local", secretAccessKey: kept };
  const secretAccessKey = randomBytes(30).toString("base64url");
  await writeFile(file, secretAccessKey, { mode: 0o600, flush: true });
  return { accessKeyId: "local", secretAccessKey };
}
