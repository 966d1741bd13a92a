import { randomUUID } from "node:crypto";
import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileAddress, readUploadToken } from "../../domain/uploads.ts";
import { aPdf } from "../support/files.ts";
import { Product } from "./support/product.ts";

let product: Product;
beforeAll(async () => {
  product = await Product.start();
});
afterAll(() => product[Symbol.asyncDispose]());

const form = "/forms/ozimek";
const field = "goodPractice";
const typed = { fullName: "Anna Żółć", email: "anna@example.org" };

/** Presses a button of the form that sends everything typed together with the file, as a browser without a script does. */
async function press(button: [string, string], fields: Record<string, string>, file?: File) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set(...button);
  body.set(`_file.${field}`, file ?? new File([], ""));
  const response = await product.fetch(`${form}/files?lang=pl`, {
    method: "POST",
    body,
    headers: { accept: "text/html" },
  });
  return { status: response.status, $: load(await response.text()) };
}

/** The address of a file that an answer stands for, as pages link it. */
function addressOf(answer: string): string {
  const file = readUploadToken(answer);
  return file ? fileAddress("ozimek", field, file) : "";
}

const answerOn = ($: ReturnType<typeof load>) => $(`input[type=hidden][name=${field}]`).attr("value");
const pdf = (name: string, content: BlobPart = new Uint8Array(aPdf())) => new File([content], name);
const add: [string, string] = ["_attach", field];

interface Asked {
  fields: { name: string; example: unknown }[];
  consents: { name: string; version: string }[];
}

/** Signs up with the examples of the form and a file. */
async function signUp(answer: string): Promise<Response> {
  const { fields, consents } = await product.json<Asked>(form);
  const answers = Object.fromEntries(fields.map(({ name, example }) => [name, example]));
  const body = JSON.stringify({
    answers: { ...answers, email: `${randomUUID()}@example.org`, [field]: answer },
    consents: Object.fromEntries(consents.map(({ name, version }) => [name, version])),
    language: "pl",
  });
  const headers = { "content-type": "application/json", "idempotency-key": randomUUID() };
  return product.fetch(`${form}/submissions`, { method: "POST", headers, body });
}

describe("a file that comes with a sign-up, without a script", () => {
  it("is named on the page, with everything typed still there, and goes with the sign-up", async () => {
    const { status, $ } = await press(add, { ...typed, _key: randomUUID() }, pdf("C:\\Praktyka żółta.pdf"));

    expect(status).toBe(200);
    expect($("input[name=fullName]").attr("value")).toBe("Anna Żółć");
    const answer = answerOn($) ?? "";
    expect(answer).toContain("Praktyka żółta.pdf");

    const sent = await signUp(answer);
    expect(sent.status).toBe(201);

    const file = await product.fetch(addressOf(answer), { redirect: "follow" });
    expect(file.status).toBe(200);
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(Buffer.from(await file.arrayBuffer())).toEqual(aPdf());
  });

  it.each<[string, File | undefined, string]>([
    ["none was chosen", undefined, "Nie wybrano pliku"],
    ["it is called something else", pdf("a.exe"), "ma inny rodzaj"],
    ["it is something else", pdf("a.pdf", "MZ"), "ma inny rodzaj"],
    [
      "it holds a script",
      pdf("a.pdf", new Uint8Array(aPdf("4 0 obj\n<< /JavaScript (x) >>\nendobj\n"))),
      "zawiera programy",
    ],
    ["it is too large", pdf("a.pdf", new Uint8Array(4_000_001)), "najwyżej 4 MB"],
  ])("is refused at its field when %s", async (_, file, sentence) => {
    const { status, $ } = await press(add, { ...typed, _key: randomUUID() }, file);

    expect(status).toBe(422);
    expect($(`#${field}-error`).text()).toContain(sentence);
    expect($("input[name=fullName]").attr("value")).toBe("Anna Żółć");
    expect(answerOn($)).toBeUndefined();
  });

  it("can be taken back before it is sent", async () => {
    const first = await press(add, { ...typed, _key: randomUUID() }, pdf("a.pdf"));
    const { status, $ } = await press(["_detach", field], { ...typed, [field]: answerOn(first.$) ?? "" });

    expect(status).toBe(200);
    expect(answerOn($)).toBeUndefined();
  });

  it("is refused when the answer is not one of ours", async () => {
    const { $ } = await press(add, { ...typed, _key: randomUUID() }, pdf("a.pdf"));
    const forged = (answerOn($) ?? "").replace("a.pdf", "b.pdf");
    const body = new URLSearchParams({ ...typed, [field]: forged, _key: randomUUID(), language: "pl" });
    const sent = await product.fetch(`${form}/submissions`, { method: "POST", body, headers: { accept: "text/html" } });

    expect(sent.status).toBe(422);
    expect(load(await sent.text())(`#${field}-error`).text()).toContain("Nie znaleźliśmy tego pliku");
  });

  it("belongs to one sign-up: erasing that would take it from another", async () => {
    const answer = answerOn((await press(add, { ...typed, _key: randomUUID() }, pdf("a.pdf"))).$) ?? "";
    expect((await signUp(answer)).status).toBe(201);
    const another = await signUp(answer);

    expect(another.status).toBe(422);
    expect(await another.json()).toMatchObject({ errors: [{ field, code: "file" }] });
  });

  it("is asked for again when only its name came", async () => {
    const body = new URLSearchParams({ ...typed, [`_file.${field}`]: "a.pdf", _key: randomUUID(), language: "pl" });
    const sent = await product.fetch(`${form}/submissions`, { method: "POST", body, headers: { accept: "text/html" } });

    expect(sent.status).toBe(422);
    expect(load(await sent.text())(`#${field}-error`).text()).toContain("nie dodany");
  });
});

describe("a file that nobody has", () => {
  const fileOf = async (answer: string) => (await product.fetch(addressOf(answer), { redirect: "follow" })).status;

  it("is removed by the first run a day and a half after it was added, and one that was sent stays", async () => {
    const { $ } = await press(add, { ...typed, _key: randomUUID() }, pdf("nobody.pdf"));
    const answer = answerOn($) ?? "";
    const sent = answerOn((await press(add, { ...typed, _key: randomUUID() }, pdf("sent.pdf"))).$) ?? "";
    expect((await signUp(sent)).status).toBe(201);
    expect(await fileOf(answer)).toBe(200);

    // By the first morning run after that, whatever the hour is now.
    await product.advance("P3D");

    expect(await fileOf(answer)).toBe(404);
    expect(await fileOf(sent)).toBe(200);
    const late = await signUp(answer);
    expect(late.status).toBe(422);
    expect(await late.json()).toMatchObject({ errors: [{ field, code: "file" }] });
  });
});
