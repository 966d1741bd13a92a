import { load } from "cheerio";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { certificatePath } from "../../../domain/certificates.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Certificate } from "../../../schemas/event-records.ts";
import { aConference, aSeatCounter } from "../../support/forms.ts";
import { submissionId } from "../../support/submissions.ts";
import { publishForm, tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { openTable } from "../support/table.ts";

let database: Database;
const form = aConference({
  certificate: {
    title: { pl: "Certyfikat odporności", en: "Certificate of resilience" },
    text: { pl: "za udział w konferencji" },
  },
});
const certificate: Certificate = {
  schemaVersion: 1,
  formId: form.id,
  submissionId: submissionId(1),
  participant: 2,
  name: "Żółcisława Gęśl <b>",
  number: "KRK-7HXM-49PC/2",
  code: "aA0-_bB1cC2dD3eE",
  issuedAt: "2027-03-06T07:00:00.000Z",
};
const store = (changes: Partial<Certificate> = {}) =>
  transact(tableName, [
    { put: { ...keys.certificate(form.id, certificate.submissionId, 2), ...certificate, ...changes } },
  ]);

beforeAll(async () => {
  database = await openTable();
  await publishForm(form, aSeatCounter());
});
afterAll(() => database.close());

const parametersOf = (path: string) => {
  const [, , formId = "", submissionId = "", name = ""] = path.split("/");
  return { formId, submissionId, certificate: name };
};

async function open(path: string, lang = "pl") {
  const { handler } = await import("../../../functions/certificate-page/index.ts");
  const answer = await go(handler, { path, parameters: parametersOf(path), query: { lang } });
  const $ = load(answer.body ?? "");
  return { answer, $, text: $("body").text().replaceAll(/\s+/g, " ") };
}

async function openFile(path: string) {
  const { handler } = await import("../../../functions/certificate-file/index.ts");
  return go(handler, { path: `${path}/pdf`, parameters: parametersOf(path), query: { lang: "pl" } });
}

const path = certificatePath(certificate);

describe("whoever has the address of a certificate", () => {
  beforeAll(() => store());

  it("sees whose it is, what for, its number and that it is genuine, in their language", async () => {
    const { answer, $, text } = await open(path);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
    expect($("[data-certificate]").attr("data-certificate")).toBe("valid");
    for (const fact of [certificate.name, certificate.number, "Certyfikat odporności", form.title.pl, "6 marca 2027"]) {
      expect(text.replaceAll("\u00a0", " ")).toContain(fact);
    }
    expect((await open(path, "en")).text).toContain("This certificate is genuine");
    expect((await open(path, "uk")).text).toContain("Цей сертифікат справжній");
  });

  it("gets the document again, with the same name and number", async () => {
    const { $ } = await open(path);
    expect($(".again a").attr("href")).toBe(`${path}/pdf?lang=pl`);
    const answer = await openFile(path);
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(answer.headers).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": 'inline; filename="certificate-KRK-7HXM-49PC-2.pdf"',
    });
    const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(answer.body ?? "", "base64")));
    const { text } = await extractText(pdf, { mergePages: true });
    expect(text).toContain(certificate.name);
    expect(text).toContain(certificate.number);
    // The address runs over several lines.
    expect(text.replaceAll(/\s/g, "")).toContain(`https://localhost${path}`);
  });

  it.each([
    ["with another code", path.replace("aA0-", "aA0_")],
    ["of another person", path.replace("/2-", "/1-")],
    ["of another event", path.replace(form.id, "elsewhere")],
    ["cut short", path.slice(0, -1)],
    ["with something after it", `${path}x`],
  ])("and changes it finds nothing: %s", async (_, changed) => {
    const { answer, $, text } = await open(changed);
    expect(answer.statusCode).toBe(404);
    expect($("[data-problem]").attr("data-problem")).toBe("notFound");
    expect(text).toContain("dane jego uczestników zostały już usunięte");
    expect(text).not.toContain(certificate.name);
    expect((await openFile(changed)).statusCode).toBe(404);
  });
});

describe("a certificate that was revoked", () => {
  beforeAll(() => store({ revokedAt: "2027-03-10T11:00:00.000Z", revokedBy: "sekretariat" }));

  it("says since when, and its document is not handed out any more", async () => {
    const { answer, $, text } = await open(path);
    expect(answer.statusCode).toBe(200);
    expect($("[data-certificate]").attr("data-certificate")).toBe("revoked");
    expect(text.replaceAll("\u00a0", " ")).toContain("Nie jest ważny od 10 marca 2027 r., godz. 12.00");
    expect($(".again a").length).toBe(0);
    const file = await openFile(path);
    expect(file).toMatchObject({ statusCode: 303, headers: { location: `${path}?lang=pl` } });
  });
});
