import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleFunctions } from "../../../infra/bundle.ts";
import { functionNames, temporaryFolder } from "../../infra/support/template.ts";
import { certificate, letter, letters } from "./examples.ts";
import { readPdf } from "./support.ts";

type Outputs = Awaited<ReturnType<typeof bundleFunctions>>["outputs"];

describe("documents in the bundle of a function", () => {
  const [printing = "", scanning = "", other = ""] = functionNames;
  const folder = temporaryFolder();
  const outdir = join(folder, "out");
  const documents = resolve("functions/shared/documents");
  const sources = {
    [printing]: `export { letterPdf } from "${documents}/letter.ts";\nexport { certificatePdf } from "${documents}/certificate.ts";\n`,
    [scanning]: `export { qrSvg } from "${documents}/qr.ts";\n`,
    [other]: `export { toCsv } from "${documents}/csv.ts";\nexport { toXlsx } from "${documents}/xlsx.ts";\n`,
  };
  let outputs: Outputs;

  beforeAll(async () => {
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    for (const name of functionNames) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "index.ts"), sources[name] ?? "export const handler = () => 1;\n");
    }
    ({ outputs } = await bundleFunctions(folder, outdir));
  });

  const inputsOf = (name: string) =>
    Object.keys(Object.entries(outputs).find(([file]) => file.includes(`/${name}/`))?.[1].inputs ?? {}).join(" ");

  it("are drawn as everywhere else, with the typefaces in the one file of the function", async () => {
    const bundle = await import(join(outdir, printing, "index.mjs"));
    const paper = await readPdf(await bundle.letterPdf({ ...letter, heading: letters }));
    const kept = await readPdf(await bundle.certificatePdf({ ...certificate, participant: letters }));
    for (const part of letters.split(" ")) {
      expect(paper.text).toContain(part);
      expect(kept.text).toContain(part);
    }
  });

  it("bring only what they need: a code or a table comes without the library of PDF", () => {
    expect(inputsOf(printing)).toMatch(/pdfmake/);
    expect(inputsOf(scanning)).toMatch(/qr\.ts/);
    expect(inputsOf(other)).toMatch(/write-excel-file/);
    for (const name of [scanning, other]) expect(inputsOf(name)).not.toMatch(/pdfmake|pdfkit|ttf/);
  });
});
