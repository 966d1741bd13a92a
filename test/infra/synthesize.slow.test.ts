import { App, CfnResource, NestedStack, Stack } from "aws-cdk-lib";
import { Topic } from "aws-cdk-lib/aws-sns";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkRules } from "../../infra/nag.ts";
import { synthesize, type SynthesizeOptions } from "../../infra/synthesize.ts";
import { functionNames, temporaryFolder } from "./support/template.ts";

const folder = temporaryFolder();
const functionsDir = join(folder, "functions");
const writeFunction = (name: string, answer: string) =>
  writeFileSync(join(functionsDir, name, "index.ts"), `export const handler = () => "${answer}";\n`);

beforeAll(() => {
  for (const name of functionNames) {
    mkdirSync(join(functionsDir, name), { recursive: true });
    writeFunction(name, name);
  }
});

const synthesizeInto = (name: string, options: Pick<SynthesizeOptions, "check" | "context">) =>
  synthesize({ outdir: join(folder, name), functionsDir, bundlesDir: join(folder, `${name}-bundles`), ...options });
const madeAt = (outdir: string) => statSync(join(outdir, "manifest.json")).mtimeMs;

/** Say what was checked and which lines made a construct, which differ between callers. */
const notes = new Set(["validation-report.json", ".source-hash", "krakow-wspolnie.metadata.json"]);

/** SHA-256 of every other file of an assembly by its path. */
const fingerprintsOf = (outdir: string) =>
  Object.fromEntries(
    readdirSync(outdir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !notes.has(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(outdir.length), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );

describe("synthesis", () => {
  it("passes the schemas of CloudFormation and the rules of AWS Solutions, and comes out the same every time", async () => {
    const context = {
      production: true,
      instance: "krakow",
      sender: "Kraków <wnioski@example.org>",
      senderDomain: "example.org",
      operatorEmail: "operator@example.org",
    };
    const checked = await synthesizeInto("checked", { check: true, context });
    const unchecked = await synthesizeInto("unchecked", { check: false, context });

    const report = JSON.parse(readFileSync(join(checked, "validation-report.json"), "utf8"));
    expect(report.pluginReports.flatMap(({ violations }: { violations: unknown[] }) => violations)).toEqual([]);
    expect(Object.keys(fingerprintsOf(checked)).length).toBeGreaterThan(functionNames.length);
    expect(fingerprintsOf(unchecked)).toEqual(fingerprintsOf(checked));
  });

  it("is done again only when something has changed", async () => {
    const outdir = await synthesizeInto("again", { check: false });
    const first = madeAt(outdir);
    await synthesizeInto("again", { check: false });
    expect(madeAt(outdir)).toBe(first);

    writeFunction("show-form", "another answer");
    await synthesizeInto("again", { check: false });

    const bundles = readdirSync(outdir).filter((name) => existsSync(join(outdir, name, "index.mjs")));
    const those = (saying: string) =>
      bundles.filter((name) => readFileSync(join(outdir, name, "index.mjs"), "utf8").includes(saying));
    expect(those("another answer")).toHaveLength(1);
    expect(those('"show-form"'), "for a product that runs what was there before").toHaveLength(1);
  });

  it("forgets after a day what nobody can have left running", async () => {
    const outdir = await synthesizeInto("old", { check: false });
    const before = readdirSync(outdir);
    const yesterday = Date.now() / 1000 - 90_000;
    for (const name of before) utimesSync(join(outdir, name), yesterday, yesterday);
    writeFunction("show-form", "a third answer");
    await synthesizeInto("old", { check: false });
    expect(before.filter((name) => !existsSync(join(outdir, name)))).toHaveLength(1);
  });

  it("puts what a browser asks for beside the function that hands it out", async () => {
    await synthesizeInto("window", { check: false });
    const handedOut = readdirSync(join(folder, "window-bundles", "static-asset"));
    const plain = handedOut.filter((name) => !/\.(gz|br)$/.test(name));
    expect(plain.toSorted()).toEqual([
      "assets.json",
      "check-in-worker.js",
      "check-in.js",
      "embed.js",
      "form.js",
      "index.mjs",
      "openapi.json",
      "style.css",
    ]);
  });

  it("fails when a rule is broken", () => {
    const app = new App({ outdir: join(folder, "broken"), analyticsReporting: false });
    checkRules(app);
    expect(new Topic(new Stack(app, "Stack"), "Topic").topicArn).toBeDefined();
    expect(() => app.synth()).toThrow("SNS3");
  });

  it("fails when a nested template is not what CloudFormation takes", () => {
    const context = { "@aws-cdk/core:validateAgainstDefaultRules": true };
    const app = new App({ outdir: join(folder, "misspelt"), context, analyticsReporting: false });
    checkRules(app);
    const nested = new NestedStack(new Stack(app, "Stack"), "Nested");
    new CfnResource(nested, "Queue", { type: "AWS::SQS::Queue", properties: { Misspelt: 1 } });
    expect(() => app.synth()).toThrow("Misspelt");
  });
});
