import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import { anEvent } from "../support/conferences.ts";
import { go } from "../support/events.ts";
import { openTable } from "../support/table.ts";

let database: Database;
let form: Conference;
const title = { pl: 'Razem "teraz" <script>alert(1)</script> & potem' };
beforeAll(async () => {
  database = await openTable();
  form = await anEvent({ title, origins: ["https://gmina.example"] });
});
afterAll(() => database.close());

async function open(way = "", lang = "pl") {
  const { handler } = await import("../../../functions/embed-page/index.ts");
  const {
    statusCode,
    body = "",
    headers,
  } = await go(handler, {
    path: `/forms/${form.id}/embed${way && `/${way}`}`,
    parameters: { formId: form.id, ...(way && { way }) },
    query: { lang },
    headers: { accept: "text/html", "x-forwarded-proto": "https" },
  });
  return { status: statusCode, $: load(body), policy: String(headers?.["content-security-policy"]) };
}

describe("an editor of a municipal site", () => {
  it.each([
    ["pl", "Jak osadzić formularz na stronie"],
    ["en", "How to embed the form in a page"],
    ["uk", "Як вбудувати форму на сторінку"],
  ])("reads in %s what to paste, with the address of the form in it", async (lang, heading) => {
    const { status, $ } = await open("", lang);
    expect(status).toBe(200);
    expect($("h1").text()).toBe(heading);
    const pasted = $(".snippet")
      .toArray()
      .map((snippet) => $(snippet).text());
    const [element = "", frame = "", link = ""] = pasted;
    const address = `https://localhost/forms/${form.id}/page?lang=${lang}`;
    expect(load(element)("wspolnie-form").attr()).toEqual({ form: form.id, lang });
    expect(load(element)("wspolnie-form > a").attr("href")).toBe(address);
    expect(load(element)("script").attr("src")).toBe("https://localhost/embed.js");
    expect(load(frame)("iframe").attr()).toMatchObject({ src: `${address}&frame=1`, title: title.pl, width: "100%" });
    // A strict `style-src` of the page would leave a grey border.
    expect(load(frame)("iframe").attr("frameborder")).toBe("0");
    expect(load(pasted.join(""))("[style]")).toHaveLength(0);
    expect(load(link)("a").attr("href")).toBe(address);
    expect(load(link)("a").text()).toBe(title.pl);
  });

  it("reads where the form works and what a policy of the page has to allow", async () => {
    const { $ } = await open();
    expect($("main ul code").text()).toBe("https://gmina.example");
    const texts = $(".snippet").text();
    expect(texts).toContain("script-src https://localhost; connect-src https://localhost");
    expect(texts).toContain("frame-src https://localhost");
    expect($("script")).toHaveLength(0);
  });

  it("is linked to a page for each way", async () => {
    const { $ } = await open("", "en");
    const links = $("section a").toArray();
    const addresses = links.map((link) => $(link).attr("href"));
    expect(addresses).toEqual(["element", "frame", "link"].map((way) => `/forms/${form.id}/embed/${way}?lang=en`));
  });
});

describe("the page of an example town", () => {
  it("has the element under a policy without anything inline", async () => {
    const { $, policy } = await open("element");
    const nonce = $("script").attr("nonce") ?? "";
    expect(nonce.length).toBeGreaterThan(20);
    expect(
      $("script")
        .toArray()
        .map((one) => $(one).attr("src")),
    ).toEqual(["https://localhost/embed.js"]);
    expect(policy).toContain(`script-src 'nonce-${nonce}';`);
    expect(policy).toContain("connect-src https://localhost;");
    expect(policy).toMatch(/style-src 'sha256-[^' ]+';/);
    expect(policy).not.toContain("unsafe");
    expect($("[style]")).toHaveLength(0);
    expect($("wspolnie-form a").text()).toBe(title.pl);
    expect((await open("element")).$("script").attr("nonce")).not.toBe(nonce);
  });

  it("has the frame, and nothing to connect to", async () => {
    const { $, policy } = await open("frame");
    expect($("iframe").attr("src")).toBe(`https://localhost/forms/${form.id}/page?lang=pl&frame=1`);
    expect(policy).toContain("frame-src https://localhost;");
    expect(policy).not.toContain("connect-src");
  });

  it("has the link, and no script", async () => {
    const { $, policy } = await open("link");
    expect($("main a").attr("href")).toBe(`https://localhost/forms/${form.id}/page?lang=pl`);
    expect($("script")).toHaveLength(0);
    expect(policy).not.toContain("script-src");
  });

  it("is not there for other ways and other forms", async () => {
    expect((await open("popup")).status).toBe(404);
    const { handler } = await import("../../../functions/embed-page/index.ts");
    const missing = await go(handler, { path: "/forms/none/embed", parameters: { formId: "none" } });
    expect(missing.statusCode).toBe(404);
  });
});
