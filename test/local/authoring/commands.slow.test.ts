import { execFile } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Ran {
  code: number | null;
  out: string[];
  errors: string[];
}

/** Runs one of the commands of authors as npm does. */
const command = (name: "check" | "publish", ...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [`local/authoring/${name}.ts`, ...args], (_, out, errors) =>
      resolve({ code: child.exitCode, out: out.trim().split("\n"), errors: errors.trim().split("\n") }),
    );
  });

/** Something that listens and is not this product. */
async function stranger(status: number, body: string) {
  const server = createServer((_, response) => response.writeHead(status, { "content-type": "text/html" }).end(body));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    [Symbol.dispose]: () => void server.close(),
  };
}

describe("an author who", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "forms-"));
    await writeFile(join(folder, "empty.json"), "");
    await writeFile(join(folder, "list.json"), "[]");
    await copyFile("forms/form.schema.json", join(folder, "form.schema.json"));
    await writeFile(join(folder, "notes.txt"), "what this is about");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("names a folder has its files checked", async () => {
    const { code, out, errors } = await command("check", folder);
    expect(errors).toEqual([
      expect.stringMatching(/empty\.json: the file is empty$/),
      expect.stringMatching(/list\.json: a form is an object in \{ \}$/),
    ]);
    expect([code, out]).toEqual([1, ["2 files: 2 errors, 0 warnings"]]);
  });

  it("saved a file in another encoding is told to save it as UTF-8, and nothing of it is published", async () => {
    const other = await mkdtemp(join(folder, "other-"));
    const path = join(other, "krakow.json");
    const text = await readFile("forms/krakow.json", "utf8");
    expect(text).toContain("ó");
    await writeFile(path, Buffer.from(text.replaceAll(/[^\u0000-\u00ff]/g, "?"), "latin1"));
    const said = [expect.stringMatching(/krakow\.json: the file is not UTF-8: save it as UTF-8$/)];
    expect(await command("check", path)).toMatchObject({ code: 1, errors: said });
    const published = await command("publish", path);
    expect(published).toMatchObject({ code: 1, errors: [...said, "Nothing was published"] });
  });

  it("checks one file hears that another beside it has the same prefix of references", async () => {
    const pair = await mkdtemp(join(folder, "pair-"));
    const form = JSON.parse(await readFile("forms/krakow.json", "utf8"));
    for (const id of ["lublin", "zamosc"]) {
      await writeFile(join(pair, `${id}.json`), `\uFEFF${JSON.stringify({ ...form, id, referencePrefix: "QQQ" })}`);
    }
    const { code, out } = await command("check", join(pair, "lublin.json"));
    expect(out).toEqual([
      expect.stringMatching(/lublin\.json: warning: referencePrefix: zamosc has the prefix QQQ, too: references do/),
      "1 file: 0 errors, 1 warning",
    ]);
    expect(code).toBe(0);
  });

  it("names a folder without forms, or what is not there, hears so", async () => {
    const bare = await mkdtemp(join(folder, "bare-"));
    expect(await command("check", bare)).toMatchObject({
      code: 1,
      errors: [expect.stringMatching(/bare-\w+ holds no form: there is no \.json in it$/)],
    });
    expect(await command("check", join(folder, "none.json"))).toMatchObject({
      code: 1,
      errors: [expect.stringMatching(/none\.json cannot be read$/)],
    });
  });

  it.each(["check", "publish"] as const)("asks how to use forms:%s is told", async (name) => {
    const { code, out } = await command(name, "--help");
    expect(code).toBe(0);
    expect(out[0]).toMatch(new RegExp(`^Usage: npm run forms:${name} `));
  });

  it.each([
    ["localhost:4320", "--to localhost:4320 is no address: write http://localhost:4320"],
    ["gmina", "--to gmina is no address: write http://gmina"],
    ["ftp://gmina.pl", "--to ftp://gmina.pl is no address: it begins with http:// or https://"],
  ])("leaves out what an address begins with is told: %s", async (to, said) => {
    expect(await command("publish", "forms/krakow.json", "--to", to)).toMatchObject({ code: 1, errors: [said] });
  });

  it.each([
    [200, "<h1>It works!</h1>"],
    [200, '{"ok":true}'],
    [404, "Not found"],
  ])("publishes to something else that answers %i %s hears a sentence", async (status, body) => {
    using other = await stranger(status, body);
    const { code, errors } = await command("publish", "forms/krakow.json", "--to", other.url);
    const answered = `${other.url} answers with ${status}, and not as Wspólnie does: does something else run there?`;
    expect([code, errors]).toEqual([1, [answered]]);
  });
});
