import { describe, expect, it } from "vitest";
import { cleanFileName, refusalOf, typeOfName } from "../../domain/attachments.ts";
import { FileName, largestAttachment } from "../../schemas/attachment.ts";

describe("the name of a file", () => {
  it.each([
    ["Statut stowarzyszenia.pdf", "Statut stowarzyszenia.pdf"],
    ["C:\\Users\\Anna\\statut.pdf", "statut.pdf"],
    ["../../etc/statut.pdf", "statut.pdf"],
    ["  statut \t\n 2026 .pdf", "statut 2026.pdf"],
    ["zażółć\u0000\u202Efdp.pdf", "zażółćfdp.pdf"],
    ["z\u0307o\u0301\u0142ty.pdf", "żó\u0142ty.pdf"],
    ["statut", "statut.pdf"],
    ["statut.docx", "statut.docx"],
    ["...statut.pdf", "statut.pdf"],
    [".pdf", undefined],
    ["///", undefined],
    ["", undefined],
  ])("%j becomes %j", (given, expected) => {
    expect(cleanFileName(given, "pdf")).toBe(expected);
  });

  it("is cut between characters, and keeps its ending", () => {
    const name = cleanFileName(`${"😀".repeat(100)}.PDF`, "pdf");
    expect(name).toBe(`${"😀".repeat(73)}.PDF`);
    expect(FileName.safeParse(name).success).toBe(true);
  });

  it.each([
    ["a.pdf", "pdf"],
    ["a.JPEG", "jpg"],
    ["a.b.odt", "odt"],
    ["a.docm", undefined],
    ["pdf", undefined],
    ["a.constructor", undefined],
  ])("%s says that it is %s", (name, type) => {
    expect(typeOfName(name)).toBe(type);
  });
});

describe("a file", () => {
  const declared = { name: "a.pdf", type: "pdf" } as const;
  const found = { size: 1, type: "pdf", sound: true } as const;

  it("that is what it says is not refused, up to ten megabytes", () => {
    expect(refusalOf(declared, found)).toBeUndefined();
    expect(refusalOf(declared, { ...found, size: largestAttachment })).toBeUndefined();
  });

  it.each([
    [declared, { ...found, size: 0 }, "empty"],
    [declared, { ...found, size: largestAttachment + 1 }, "size"],
    [declared, { ...found, type: undefined }, "type"],
    [declared, { ...found, type: "png" as const }, "type"],
    [{ ...declared, name: "a.png" }, found, "type"],
    [declared, { ...found, sound: false }, "content"],
  ])("is refused: %j %j", (what, seen, reason) => {
    expect(refusalOf(what, seen)).toBe(reason);
  });
});
