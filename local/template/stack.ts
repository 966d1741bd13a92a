import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { Failure } from "../failure.ts";
import type { Json } from "../json.ts";
import { flatten } from "./flatten.ts";
import { resolve } from "./intrinsics.ts";
import { scopeOf } from "./scope.ts";
import { Template } from "./template.ts";

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.optional(z.object({ templateFile: z.optional(z.string()) })) }),
  ),
});

const Assets = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.optional(z.string()) }) })),
});

/** A synthesized stack: its template with those nested in it, and for each asset hash the file or directory of the asset. */
export interface Stack {
  name: string;
  template: Template;
  assets: Map<string, string>;
}

/** Reads the one stack of a cloud assembly. Throws `Failure` when there is none, or more than one. */
export async function readStack(assembly: string): Promise<Stack> {
  const manifest = await read(path.join(assembly, "manifest.json"), Manifest);
  const stacks = Object.entries(manifest.artifacts).filter(([, artifact]) => artifact.type === STACK);
  const [name, artifact] = stacks[0] ?? [];
  if (!name || stacks.length > 1) {
    throw new Failure(`${assembly} holds ${stacks.length} stacks; one machine runs exactly one.`);
  }
  const file = artifact?.properties?.templateFile ?? `${name}.template.json`;
  const assets = places(assembly, await read(path.join(assembly, `${name}.assets.json`), Assets));
  const template = await flatten(await read(path.join(assembly, file), Template), (url) =>
    read(templateAt(url, assets), Template),
  );
  return { name, template, assets };
}

const STACK = "aws:cloudformation:stack";

function places(assembly: string, assets: z.infer<typeof Assets>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [hash, { source }] of Object.entries(assets.files)) {
    if (source.path) found.set(hash, path.resolve(assembly, source.path));
  }
  return found;
}

/** The address of a nested template ends with the hash of its asset. What else it says depends on the place alone. */
function templateAt(url: Json, assets: Stack["assets"]): string {
  const address = String(resolve(url, scopeOf({ Resources: {} }, { public: "" })));
  const file = assets.get(path.parse(address).name);
  if (file === undefined) throw new Failure(`The nested template ${address} is not among the assets.`);
  return file;
}

async function read<Schema extends z.ZodMiniType>(file: string, schema: Schema): Promise<z.infer<Schema>> {
  const content: Json = await readFile(file, "utf8").then(
    (text) => JSON.parse(text),
    (error: unknown) => {
      throw new Failure(`${file} cannot be read (${error instanceof Error ? error.message : String(error)}).`);
    },
  );
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new Failure(`${file} is not what the CDK writes: ${parsed.error.issues[0]?.path.join(".")}.`);
}
