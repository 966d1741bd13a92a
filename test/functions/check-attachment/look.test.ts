import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { lookAt } from "../../../functions/shared/files/look/look.ts";
import { aDocx, aJpeg, anOdt, aPdf, aPng, aZip, contentTypes, mainType, objectStream } from "../../support/files.ts";

const sound = (type: string) => ({ type, sound: true });
const unsound = (type: string) => ({ type, sound: false });
const other = { type: undefined, sound: false };

type Case = [what: string, bytes: Buffer];

describe("files that are what they should be", () => {
  it.each<[string, Buffer]>([
    ["pdf", aPdf()],
    ["pdf", aPdf(objectStream("4 0 << /Title (harmless) >>"))],
    ["pdf", aPdf(objectStream("", { filter: "", packed: Buffer.from("4 0 << /Title (plain) >>") }))],
    ["pdf", aPdf("(a text about /Java and #hash /Polish#20name)")],
    ["odt", anOdt()],
    ["odt", anOdt({ "Pictures/1.png": aPng() })],
    ["docx", aDocx()],
    ["docx", aDocx({ "word/media/image1.png": aPng(), "word/embeddings/table.xlsx": aZip({ a: "b" }) })],
    ["png", aPng()],
    ["png", aPng(10_000, 12_000)],
    ["jpg", aJpeg()],
    ["jpg", aJpeg(12_000, 9_000)],
  ])("%s %#", async (type, bytes) => {
    expect(await lookAt(bytes)).toEqual(sound(type));
  });
});

describe("files that may not be attached, whatever their name", () => {
  it.each<Case>([
    ["nothing", Buffer.alloc(0)],
    ["a text", Buffer.from("Dzień dobry")],
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(500)])],
    ["a packed file", aZip({ "a.txt": "a" })],
    ["a drawing", Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      "a workbook",
      aZip({
        "[Content_Types].xml": contentTypes(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        ),
        "xl/workbook.xml": "",
      }),
    ],
    [
      "a document that says it has macros",
      aDocx({ "[Content_Types].xml": contentTypes("application/vnd.ms-word.document.macroEnabled.main+xml") }),
    ],
    ["a spreadsheet of OpenDocument", anOdt({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" })],
    ["a picture with a beginning only", aPng().subarray(0, 10)],
  ])("%s", async (_what, bytes) => {
    expect((await lookAt(bytes)).sound).toBe(false);
    expect(["pdf", "odt", "docx", "jpg"]).not.toContain((await lookAt(bytes)).type);
  });

  it("a packed file is of no type", async () => {
    expect(await lookAt(aZip({ "a.txt": "a" }))).toEqual(other);
  });
});

const javaScript = "<< /S /JavaScript /JS (app.alert(1)) >>";

describe("a PDF is refused", () => {
  it.each<Case>([
    ["that was cut off", aPdf().subarray(0, 100)],
    ["with a script", aPdf(`4 0 obj\n${javaScript}\nendobj\n`)],
    ["with a program to start", aPdf("4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n")],
    ["with a file in it", aPdf("4 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n")],
    ["with a list of files in it", aPdf("4 0 obj\n<< /EmbeddedFiles 5 0 R >>\nendobj\n")],
    ["with a script under another spelling", aPdf("4 0 obj\n<< /S /J#61vaScript >>\nendobj\n")],
    ["with a script in a stream of objects", aPdf(objectStream(`4 0 ${javaScript}`))],
    ["with a script in the second of two", aPdf(objectStream("4 0 << >>"), objectStream(`4 0 ${javaScript}`))],
    [
      "with a script in one that is not packed",
      aPdf(objectStream("", { filter: "", packed: Buffer.from(javaScript) })),
    ],
    ["with objects packed twice", aPdf(objectStream("", { filter: "/Filter [/ASCIIHexDecode /FlateDecode]" }))],
    ["with objects under another spelling", aPdf("4 0 obj\n<< /Type /Obj#53tm >>\nendobj\n")],
    ["with objects that nobody can unpack", aPdf(objectStream("", { packed: Buffer.from("encrypted") }))],
    ["with objects that never end", aPdf("4 0 obj\n<< /Type /ObjStm >>\nstream\n")],
    ["with objects that unpack to far more", aPdf(objectStream("", { packed: deflateSync(Buffer.alloc(65_000_000)) }))],
  ])("%s", async (_what, bytes) => {
    expect(await lookAt(bytes)).toEqual(unsound("pdf"));
  });

  it("in bounded time, however often its objects say that they go on to the end", { timeout: 10_000 }, async () => {
    const small = deflateSync("4 0 << >>").toString("latin1");
    const begun = `4 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n${small}`;
    const many = Buffer.from(begun.repeat(Math.floor(9_000_000 / begun.length)), "latin1");
    expect(await lookAt(aPdf(many, "endstream\n"))).toEqual(unsound("pdf"));
  });
});

describe("a document is refused", () => {
  const program = new Uint8Array(100);
  it.each<[string, string, Buffer]>([
    ["docx", "with macros", aDocx({ "word/vbaProject.bin": program })],
    ["docx", "with macros in another place", aDocx({ "other/VBAPROJECT.BIN": program })],
    [
      "docx",
      "with macros that its table of contents names",
      aDocx({ "[Content_Types].xml": `${contentTypes(mainType)}vbaProject` }),
    ],
    ["docx", "with controls that run", aDocx({ "word/activeX/activeX1.bin": program })],
    ["odt", "with macros", anOdt({ "Basic/Standard/Module1.xml": "<script/>" })],
    ["odt", "with scripts", anOdt({ "Scripts/python/a.py": "print()" })],
    ["odt", "that is encrypted", anOdt({ "META-INF/manifest.xml": "<manifest:encryption-data/>" })],
    ["odt", "without a list of its parts", anOdt({ "META-INF/manifest.xml": undefined })],
    ["odt", "without content", anOdt({ "content.xml": undefined })],
  ])("%s %s", async (type, _what, bytes) => {
    expect(await lookAt(bytes)).toEqual(unsound(type));
  });

  it("that was cut off", async () => {
    const whole = aDocx({
      "word/media/noise.bin": Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 251),
    });
    expect((await lookAt(whole)).sound).toBe(true);
    expect((await lookAt(whole.subarray(0, -100))).sound).toBe(false);
  });

  it("that unpacks to more than a document may", async () => {
    const half = new Uint8Array(80_000_000);
    const bomb = aDocx({ "word/media/1.bin": half, "word/media/2.bin": half });
    expect(bomb.length).toBeLessThan(500_000);
    expect(await lookAt(bomb)).toEqual(unsound("docx"));
  });

  it("with more in it than it says", async () => {
    const bomb = aDocx({ "word/media/1.bin": new Uint8Array(1_000_000) });
    // The size that the directory at the end tells, unpacked, is 24 bytes after the signature of the entry.
    const entry = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    expect(bomb.readUInt32LE(entry + 24)).toBe(1_000_000);
    bomb.writeUInt32LE(1_000, entry + 24);
    expect((await lookAt(bomb)).sound).toBe(false);
  });

  it("with parts without number", async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`word/media/${index}`, ""]));
    expect(await lookAt(aDocx(parts))).toEqual(unsound("docx"));
  });
});

describe("a picture is refused", () => {
  it.each<[string, string, Buffer]>([
    ["png", "too wide", aPng(20_001, 1)],
    ["png", "too large", aPng(15_000, 15_000)],
    ["png", "without size", aPng(0, 0)],
    ["png", "without an end", aPng().subarray(0, -12)],
    ["jpg", "too large", aJpeg(20_000, 20_000)],
    ["jpg", "without size", aJpeg(0, 0)],
    ["jpg", "without an end", aJpeg().subarray(0, -2)],
    ["jpg", "without a header", Buffer.concat([aJpeg().subarray(0, 20), Buffer.alloc(100)])],
  ])("%s %s", async (type, _what, bytes) => {
    expect(await lookAt(bytes)).toEqual(unsound(type));
  });
});
