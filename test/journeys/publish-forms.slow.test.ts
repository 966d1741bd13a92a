import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import krakow from "../../forms/krakow.json" with { type: "json" };
import type { PublicForm } from "../../schemas/public-form.ts";
import { Product } from "./support/product.ts";

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

describe("an author who writes a form, checks it and publishes it without a deployment", () => {
  let product: Product;
  let folder: string;
  const written = async (form: object, name = "warsztaty") => {
    const path = join(folder, `${name}.json`);
    await writeFile(path, JSON.stringify(form, null, 2));
    return path;
  };
  const title = { pl: "Warsztaty", en: "Workshops", uk: "Семінари" };
  const form = { ...krakow, id: "warsztaty", referencePrefix: "WAR", shards: 1, title };
  beforeAll(async () => {
    [product, folder] = await Promise.all([Product.start(), mkdtemp(join(tmpdir(), "forms-"))]);
  });
  afterAll(async () => {
    await product[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  it("hears where a file is no JSON, and that nothing was published", async () => {
    const path = join(folder, "broken.json");
    await writeFile(path, '{\n  "kind": "conference",\n}');
    const said = expect.stringMatching(/broken\.json: line 3, column 1: a name in double quotes is missing/);
    const checked = await command("check", path);
    expect(checked).toMatchObject({ code: 1, errors: [said], out: ["1 file: 1 error, 0 warnings"] });
    const published = await command("publish", path, "--to", product.url);
    expect(published).toMatchObject({ code: 1, errors: [said, "Nothing was published"] });
  });

  it("hears every fault by its path", async () => {
    const [first, ...others] = form.fields;
    const { code, errors } = await command(
      "check",
      await written({ ...form, fields: [{ ...first, lable: 1 }, ...others] }),
    );
    expect(code).toBe(1);
    expect(errors).toEqual([
      expect.stringMatching(/warsztaty\.json: fields\[0\]\.lable: there is no such member: did you mean "label"\?$/),
    ]);
  });

  it("publishes a new form, hears what is not translated, and finds it among the others", async () => {
    const { uk: _, ...title } = form.title;
    const path = await written({ ...form, title });
    const { code, out, errors } = await command("publish", path, "--to", product.url);
    expect([code, errors]).toEqual([0, [""]]);
    expect(out).toEqual([
      expect.stringMatching(/warsztaty\.json: warning: title\.uk: not translated: Polish is shown$/),
      "1 file: 0 errors, 1 warning",
      "warsztaty: published version 1",
    ]);
    expect(await product.json<PublicForm>("/forms/warsztaty")).toMatchObject({ title: "Warsztaty", version: 1 });
  });

  it("publishes the next version of it, once", async () => {
    const path = await written({ ...form, description: { pl: "Nowy opis", en: "New", uk: "Новий" } });
    expect((await command("publish", path, "--to", product.url)).out.at(-1)).toBe("warsztaty: published version 2");
    expect((await command("publish", path, "--to", product.url)).out.at(-1)).toBe("warsztaty: unchanged, version 2");
  });

  it("hears what cannot be changed, and who changes it", async () => {
    const path = await written({ ...form, capacity: 12 });
    const { code, out } = await command("publish", path, "--to", product.url);
    expect(code).toBe(1);
    expect(out.slice(-2)).toEqual([
      "warsztaty: refused",
      "  capacity cannot be changed once a form is published: a clerk changes it on the page of the event, where everybody concerned is told",
    ]);
  });

  it("hears when nothing runs there", async () => {
    const { code, errors } = await command("publish", await written(form), "--to", "http://127.0.0.1:9");
    expect([code, errors]).toEqual([1, ["Nothing answers at http://127.0.0.1:9: is it started? (npm start)"]]);
  });
});
