import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { type AssetNames, writeAssets } from "../../infra/assets.ts";
import { go } from "../functions/support/events.ts";
import { temporaryFolder } from "./support/template.ts";

type Door = Parameters<typeof go>[0];
type Answer = Awaited<ReturnType<typeof go>>;

describe("the files of the window", () => {
  const folder = temporaryFolder();
  let names: AssetNames;
  let handler: Door;
  beforeAll(async () => {
    names = await writeAssets("web", folder);
    const entryPoints = ["functions/static-asset/index.ts"];
    const outfile = join(folder, "index.mjs");
    await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", jsxImportSource: "preact" });
    ({ handler } = await import(outfile));
  });

  const get = (path: string, headers: Record<string, string> = {}) => go(handler, { path, headers });
  const bytes = ({ body = "" }: Answer) => Buffer.from(body, "base64");

  it("are kept for ever at the addresses that pages link, and these change with the content", async () => {
    const style = names.addresses["style.css"] ?? "";
    expect(style).toMatch(/^\/assets\/style\.[0-9a-f]{16}\.css$/);
    const answer = await get(style);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers?.["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(answer.headers?.["content-type"]).toBe("text/css; charset=utf-8");
    const hash = createHash("sha256").update(bytes(answer)).digest("hex");
    expect(style).toContain(hash.slice(0, 16));
  });

  it("are at their stable addresses for minutes, and confirmed without being sent again", async () => {
    const answer = await get("/embed.js");
    expect(answer.headers).toMatchObject({
      "cache-control": "public, max-age=300, stale-while-revalidate=86400",
      "content-type": "text/javascript; charset=utf-8",
      "access-control-allow-origin": "*",
      vary: "accept-encoding",
    });
    expect(bytes(answer)).toEqual(readFileSync(join(folder, "embed.js")));
    const etag = String(answer.headers?.["etag"]);
    expect(etag).toMatch(/^W\/"[0-9a-f]{16}"$/);
    expect(await get("/embed.js", { "if-none-match": etag })).toMatchObject({ statusCode: 304, body: "" });
    expect(await get("/embed.js", { "if-none-match": 'W/"0"' })).toMatchObject({ statusCode: 200 });
  });

  it.each(["/embed.js", "/openapi.json"])(
    "are not sent to who has them, however their tag is written: %s",
    async (path) => {
      const etag = String((await get(path)).headers?.["etag"]);
      expect(etag).toMatch(/^W\/"[0-9a-f]{16}"$/);
      const strong = etag.slice(2);
      for (const kept of [etag, strong, "*", `"other", ${strong}`, `W/"other",${etag}`]) {
        const answer = await get(path, { "if-none-match": kept });
        expect([answer.statusCode, answer.headers?.["etag"]], kept).toEqual([304, etag]);
      }
      for (const other of ['"0"', "", strong.slice(1, -1), `"${strong.slice(2)}`]) {
        expect((await get(path, { "if-none-match": other })).statusCode, other).toBe(200);
      }
    },
  );

  it.each([
    ["br, gzip, deflate", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["br;q=0, gzip;q=0.5", "gzip", gunzipSync],
    ["identity", undefined, (content: Buffer) => content],
  ] as const)("are compressed for who takes %s", async (accepted, encoding, decompress) => {
    const answer = await get("/embed.js", { "accept-encoding": accepted });
    expect(answer.headers?.["content-encoding"]).toBe(encoding);
    expect(answer.isBase64Encoded).toBe(true);
    expect(decompress(bytes(answer))).toEqual(readFileSync(join(folder, "embed.js")));
  });

  it("answer a page that pinned an older script with the newest, which it does not keep", async () => {
    const answer = await get("/assets/embed.0123456789abcdef.js");
    expect(answer.statusCode).toBe(200);
    expect(answer.headers?.["cache-control"]).not.toContain("immutable");
  });

  it("are nothing else", async () => {
    for (const path of ["/assets/other.js", "/assets/assets.json", "/assets/openapi.json", "/assets/embed.js.br"]) {
      expect((await get(path)).statusCode, path).toBe(404);
    }
  });

  it("hold one script for town pages, with its style, in at most 30 kB compressed", () => {
    const script = readFileSync(join(folder, "embed.js"));
    const integrity = createHash("sha384").update(script).digest("base64");
    expect(names.integrity).toBe(`sha384-${integrity}`);
    expect(readFileSync(join(folder, "embed.js.gz")).byteLength).toBeLessThanOrEqual(30_000);
  });
});
