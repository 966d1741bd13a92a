import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleFunctions } from "../../infra/bundle.ts";
import { tableActions } from "../../infra/permissions.ts";
import type { BundleContents } from "../../infra/synthesize.ts";
import type { FunctionName } from "../../schemas/env.ts";
import { drawDocuments, holdMuch, publicDoors } from "../support/doors.ts";
import { functionNames, temporaryFolder } from "./support/template.ts";

describe("the bundles of the functions", () => {
  const outdir = ".build/functions";
  const bundleOf = (name: FunctionName) => join(outdir, name, "index.mjs");
  let contents: BundleContents;
  beforeAll(() => {
    contents = JSON.parse(readFileSync(join(process.env["ASSEMBLY_DIR"] ?? "", "bundles.json"), "utf8"));
  });

  /** The files of the window, each also compressed. */
  const assetFiles = () =>
    [...Object.keys(JSON.parse(readFileSync(join(outdir, "static-asset", "assets.json"), "utf8"))), "assets.json"]
      .concat("openapi.json")
      .flatMap((file) => [file, `${file}.gz`, `${file}.br`]);

  it("are one file for each function, with the table beside it that it reads when one is needed", () => {
    expect(readdirSync(outdir).toSorted()).toEqual(functionNames.toSorted());
    for (const name of functionNames) {
      const readsCommunes = readFileSync(bundleOf(name), "utf8").includes('"communes.csv"');
      const table = readsCommunes ? ["communes.csv"] : [];
      const assets = name === "static-asset" ? assetFiles() : [];
      expect(readdirSync(join(outdir, name)).toSorted(), name).toEqual([...table, ...assets, "index.mjs"].toSorted());
    }
    expect(existsSync(join(outdir, "submit-form", "communes.csv"))).toBe(true);
    expect(existsSync(join(outdir, "list-forms", "communes.csv"))).toBe(false);
  });

  const size = (name: FunctionName) => readFileSync(bundleOf(name)).byteLength;
  it.each(publicDoors)("%s, behind a public address, is at most 370 kB", (door) => {
    expect(size(door)).toBeLessThanOrEqual(370_000);
  });

  it.each([...holdMuch])("%s, which knows a whole procedure, is at most 470 kB", (door) => {
    expect(size(door)).toBeLessThanOrEqual(470_000);
  });

  it.each([...drawDocuments])("%s, which draws documents, is at most 4 MB", (door) => {
    expect(size(door)).toBeLessThanOrEqual(4_000_000);
  });

  it("never discover endpoints, so that they can do without a cache of them", () => {
    const used = Object.values(contents)
      .flatMap((files) => Object.entries(files))
      .filter(([, bytes]) => bytes > 0)
      .map(([file]) => file);
    expect(used).toContain("infra/endpoint-cache.ts");
    expect(used.filter((file) => file.includes("endpointDiscoveryMiddleware"))).toEqual([]);
  });

  it("know the errors that their commands meet, and none of tables and backups", () => {
    const code = readFileSync(bundleOf("submit-form"), "utf8");
    for (const error of ["TransactionCanceledException", "ConditionalCheckFailedException", "ThrottlingException"]) {
      expect(code).toContain(`"${error}"`);
    }
    expect(code).not.toMatch(/"(Backup|Export|Import|GlobalTable|Replica[AN]|TableInUse)\w*(Exception|Found)"/);
  });

  it("hold nothing for streams of events, but where the client of S3 asks for it", () => {
    const holding = (folder: string) =>
      Object.entries(contents)
        .filter(([, files]) => Object.keys(files).some((file) => file.includes(folder)))
        .map(([name]) => name);
    const streams = holding("@smithy/core/dist-es/submodules/event-streams/");
    expect(holding("@smithy/core/dist-es/submodules/protocols/")).toContain("answer-question");
    expect(holding("@aws-sdk/client-s3/")).toEqual(expect.arrayContaining(streams));
  });

  /** Calls of DynamoDB by the name they have in the bundle, and the permissions each needs at the least. */
  const calls = { GetItem: "GetItem", BatchGetItem: "BatchGetItem", Query: "Query", UpdateItem: "UpdateItem" } as const;

  it.each(functionNames)("%s is allowed what it asks of the table", (name) => {
    const code = readFileSync(bundleOf(name), "utf8");
    const asked = Object.entries(calls).filter(([call]) => code.includes(`"${call}"`));
    expect(tableActions[name] ?? []).toEqual(expect.arrayContaining(asked.map(([, action]) => action)));
  });
});

describe("bundling", () => {
  function project(files: Record<string, string>): string {
    const folder = temporaryFolder();
    for (const name of functionNames) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "index.ts"), files[name] ?? "export const handler = () => 1;\n");
    }
    return folder;
  }

  it("names the function that has no entry", async () => {
    const empty = temporaryFolder();
    const outdir = join(empty, "out");
    await expect(bundleFunctions(empty, outdir)).rejects.toThrow(`Function ${functionNames[0]} has no entry`);
    expect(existsSync(outdir)).toBe(false);
  });

  it("refuses a bundle that would look for a package on Lambda", async () => {
    const folder = project({ "show-form": 'export { fromIni as handler } from "@aws-sdk/credential-provider-ini";\n' });
    await expect(bundleFunctions(folder, join(folder, "out"))).rejects.toThrow(
      /show-form.* imports @aws-sdk\/credential-provider-ini/,
    );
  });

  it("draws with preact unless a file asks for React, and gives CommonJS the require it calls", async () => {
    const drawing = "export const handler = () => <p>a</p>;\n";
    const folder = project({
      "form-page": 'import util from "./old.cjs";\nexport const handler = () => util;\n',
    });
    writeFileSync(join(folder, "form-page", "old.cjs"), 'module.exports = typeof require("util").inspect;\n');
    rmSync(join(folder, "show-form", "index.ts"));
    writeFileSync(join(folder, "show-form", "index.tsx"), drawing);
    symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
    rmSync(join(folder, "send-letter", "index.ts"));
    writeFileSync(join(folder, "send-letter", "index.tsx"), `/** @jsxImportSource react */\n${drawing}`);
    const outdir = join(folder, "out");
    const { outputs } = await bundleFunctions(folder, outdir);
    const inputsOf = (name: FunctionName) =>
      Object.keys(Object.entries(outputs).find(([file]) => file.includes(`/${name}/`))?.[1].inputs ?? {}).join(" ");
    expect(inputsOf("show-form")).toMatch(/node_modules\/preact\//);
    expect(inputsOf("show-form")).not.toMatch(/node_modules\/react\//);
    expect(inputsOf("send-letter")).toMatch(/node_modules\/react\//);
    const { handler } = await import(join(outdir, "form-page", "index.mjs"));
    expect(handler()).toBe("function");
  });
});
