import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { openApi } from "./openapi.ts";
import { buildWindow } from "./window.ts";

/** What doors are told of the files of the window when they are bundled. */
export interface AssetNames {
  /** Addresses that hold a hash of the content, by file name: `style.css` is at `/assets/style.<hash>.css`. */
  addresses: Record<string, string>;
  /** Of `embed.js`, for pages that pin it: `sha384-…`. */
  integrity: string;
}

/**
 * Writes the files that the function `static-asset` hands out into the folder of its bundle: each as it is and
 * compressed, and `assets.json` with the hashed file name of each.
 */
export async function writeAssets(webDir: string, assetDir: string): Promise<AssetNames> {
  const files = await buildWindow(webDir);
  const hashed = Object.fromEntries([...files].map(([name, content]) => [name, withHash(name, content)]));
  const described: [string, Uint8Array][] = [
    ...files,
    ["openapi.json", Buffer.from(JSON.stringify(openApi()))],
    ["assets.json", Buffer.from(JSON.stringify(hashed))],
  ];
  await mkdir(assetDir, { recursive: true });
  await Promise.all(described.flatMap(([name, content]) => writeCompressed(join(assetDir, name), content)));
  const addresses = Object.entries(hashed).map(([name, file]) => [name, `/assets/${file}`]);
  const integrity = createHash("sha384")
    .update(files.get("embed.js") ?? "")
    .digest("base64");
  return { addresses: Object.fromEntries(addresses), integrity: `sha384-${integrity}` };
}

function withHash(name: string, content: Uint8Array): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return name.replace(/\.(?=\w+$)/, `.${hash}.`);
}

/** API Gateway compresses nothing, so this is done here, once. */
const writeCompressed = (path: string, content: Uint8Array) => [
  writeFile(path, content),
  writeFile(`${path}.gz`, gzipSync(content, { level: 9 })),
  writeFile(
    `${path}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  ),
];
