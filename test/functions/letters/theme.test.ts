import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import type { LetterContent, Signature } from "../../../functions/send-letter/letters/content.ts";
import { renderHtml } from "../../../functions/send-letter/letters/html.tsx";

const content: LetterContent = {
  subject: "Temat",
  preview: "Zapowiedź",
  heading: "Nagłówek",
  blocks: [{ type: "link", label: "Otwórz", url: "https://forms.example.org/manage/key" }],
  attachments: [],
};
const signature: Signature = { language: "pl", organisers: ["Gmina"], email: "urzad@gmina.example" };

describe("a letter", () => {
  it("has the colours of its form, in the dark, too", () => {
    const $ = load(renderHtml(content, { ...signature, theme: { accent: "#7a1f2b", accentDark: "#f2a9b1" } }));
    expect($(".button").attr("style")).toContain("background-color:#7a1f2b");
    expect($(".link").last().attr("style")).toContain("color:#7a1f2b");
    expect($("style").text()).toContain(".button { background-color: #f2a9b1 !important");
  });

  it("has ours where the form has none, and in the dark where it names none for it", () => {
    const ours = load(renderHtml(content, signature));
    expect(ours(".button").attr("style")).toContain("background-color:#1d4e89");
    const light = load(renderHtml(content, { ...signature, theme: { accent: "#17623a" } }));
    expect(light(".button").attr("style")).toContain("background-color:#17623a");
    expect(light("style").text()).toContain(".button { background-color: #a8cdf5 !important");
  });
});
