import { createHash } from "node:crypto";
import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { commonMembers } from "../../../schemas/form.ts";
import { Theme } from "../../../schemas/theme.ts";
import { Instant } from "../../../schemas/values.ts";
import { aTable } from "../organiser/clerk.ts";
import { visit } from "../organiser/rooms.ts";
import { postTo } from "../support/doors.ts";
import { bodyOf, seen } from "./crawl.ts";
import { aHostileEvent } from "./event.ts";
import { expectHostileTextIn, longMarkup, markup } from "./hostile.ts";

aTable();

describe("a form whose every text is hostile", () => {
  it("is text on the page of its form, its fragment and its frame, in every language", async () => {
    const { id } = await aHostileEvent("hostile-form");
    for (const lang of ["pl", "en", "uk"]) {
      for (const query of [{}, { fragment: "1" }, { frame: "1" }]) {
        const page = seen("page", await visit(`/forms/${id}/page`, { query: { lang, ...query } }));
        expect(page.status).toBe(200);
        expectHostileTextIn(bodyOf(page), `${lang} ${JSON.stringify(query)}`);
      }
    }
  });

  const posts: Record<string, Record<string, string>> = {
    faults: { fullName: markup, email: markup, phone: markup, postcode: markup, commune: markup, date: markup },
    "another row": { _add: "rows", fullName: markup, "rows[0].text": markup, "rows[1].text": markup },
    "another language": { _language: "uk", fullName: markup, longText: longMarkup, commune: markup },
    "unknown names": { fullName: markup, [markup]: "", [`rows[0].${markup}`]: "", [`consents.${markup}`]: "" },
    "unknown values": { fullName: markup, participantKind: markup, choices: markup, file: markup, _token: markup },
    "what the page says itself": { fullName: markup, _key: markup, _version: markup, _proof: markup, _edit: markup },
    review: {
      _review: "1",
      fullName: markup,
      email: "anna@example.org",
      participantKind: "ngo",
      longText: longMarkup,
      "rows[0].text": markup.slice(0, 100),
      "rows[1].text": "b",
      "consents.privacy": "1",
      sessions: "s1",
    },
  };
  it.each(Object.entries(posts))("stays text when a post comes back with: %s", async (name, fields) => {
    const { id } = await aHostileEvent(`hostile-${name.replaceAll(" ", "-")}`);
    for (const query of [{ lang: "pl" }, { lang: "pl", fragment: "1" }]) {
      const posted = { _key: `${name}-${Math.random()}`, language: "pl", ...fields };
      const page = seen("post", await visit(`/forms/${id}/submissions`, { query, fields: posted }));
      const $ = load(bodyOf(page));
      expect([200, 422]).toContain(page.status);
      expect($("[name=fullName]").val()).toBe(markup);
      if (name === "review") expect($("[data-review] dd").text()).toContain(longMarkup);
      expectHostileTextIn(bodyOf(page), name);
    }
  });

  it("is refused as problem+json that says what is wrong without a mark of markup in a name or a code", async () => {
    const form = await aHostileEvent("hostile-json");
    const answer = seen("json", await postTo(form, { answers: { email: markup, [markup]: markup, rows: markup } }));
    expect([answer.status, answer.type]).toEqual([422, "application/problem+json"]);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    const { errors } = JSON.parse(bodyOf(answer));
    expect(errors.length).toBeGreaterThan(1);
    for (const error of errors) expect(`${error.code}`).toMatch(/^[A-Za-z]+$/);
  });

  it("may colour its pages and nothing else, whatever its theme and origins say", async () => {
    for (const accent of ["#123456;}</style>", "#12345g", "red", "#123456\n", "#ABCDEF", "url(x)"]) {
      expect(Theme.safeParse({ accent }).success, accent).toBe(false);
    }
    const { origins } = commonMembers(Instant);
    for (const origin of [
      "https://a.example; script-src *",
      "https://*",
      "javascript:1",
      "https://a.example\n",
      "'self'",
    ]) {
      expect(origins.safeParse([origin]).success, origin).toBe(false);
    }
    const { id } = await aHostileEvent("hostile-theme");
    const { headers, content } = seen("page", await visit(`/forms/${id}/page`));
    const policy = headers["content-security-policy"] ?? "";
    expect(policy.split("; ").map((directive) => directive.split(" ")[0])).toEqual(
      expect.arrayContaining(["default-src", "style-src", "base-uri", "frame-ancestors"]),
    );
    const [, style = ""] = /<style>([^<]*)<\/style>/.exec(content.toString()) ?? [];
    expect(style).toContain("--form-accent:#123456");
    expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(policy).not.toMatch(/unsafe|\*/);
  });
});
