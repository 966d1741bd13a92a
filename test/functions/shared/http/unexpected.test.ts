import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { httpDoor } from "../../../../functions/shared/http/door.ts";
import { Problem } from "../../../../schemas/problem.ts";
import { type EventOptions, go } from "../../support/events.ts";

const log = vi.spyOn(console, "log");
beforeAll(() => void log.mockImplementation(() => {}));
afterAll(() => log.mockRestore());

const broken = httpDoor("static-asset", () => {
  throw new TypeError("Anna Nowak cannot be read");
});
const through = (options: Partial<EventOptions>) => go(broken, { path: "/", ...options });
const form = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };

describe("an error that nobody expects", () => {
  it.each([
    ["pl", "Wyślij jeszcze raz", "Prosimy"],
    ["en", "Send once more", "Please"],
    ["uk", "Надіслати ще раз", "Спробуйте"],
  ])("is told to people in their language, %s", async (lang, send, again) => {
    const posted = await through({ method: "POST", headers: form, body: "", query: { lang } });
    const opened = await through({ headers: { accept: "text/html" }, query: { lang } });

    const [sent, seen] = [load(posted.body ?? ""), load(opened.body ?? "")];
    expect([posted.statusCode, opened.statusCode]).toEqual([500, 500]);
    expect([sent("html").attr("lang"), seen("html").attr("lang")]).toEqual([lang, lang]);
    expect(sent("button").text()).toBe(send);
    expect(seen("form")).toHaveLength(0);
    expect(seen("[data-problem]").text().toLowerCase()).toContain(again.toLowerCase());
    for (const $ of [sent, seen]) expect($("[data-problem]").text()).toContain("request");
    expect(posted.body).not.toMatch(/TypeError/);
  });

  it("holds what was typed, to send it once more to the same place, whatever a browser keeps of the page before", async () => {
    const typed: [string, string][] = [
      ["_key", "the-key"],
      ["fullName", 'Anna "Ania" <b>Nowak</b>'],
      ["days", "fri"],
      ["days", "sat"],
      ["remarks", "one\ntwo"],
    ];
    const body = new URLSearchParams(typed).toString();
    const { body: html = "" } = await through({ method: "POST", headers: form, body });

    const $ = load(html);
    const held = $("form input").toArray();
    expect(held.map(({ attribs }) => [attribs["name"], attribs["value"]])).toEqual(typed);
    expect(new Set(held.map(({ attribs }) => attribs["type"]))).toEqual(new Set(["hidden"]));
    expect([$("form").attr("method"), $("form").attr("action")]).toEqual(["post", undefined]);
  });

  it("is a problem for programs, by the id of the request", async () => {
    const headers = { "content-type": "application/json" };
    const { statusCode, headers: sent, body = "" } = await through({ method: "POST", headers, body: "{}" });

    expect([statusCode, sent?.["content-type"]]).toEqual([500, "application/problem+json; charset=utf-8"]);
    const problem = Problem.parse(JSON.parse(body));
    expect(problem).toMatchObject({ type: "urn:wspolnie:unexpected", status: 500 });
    expect(problem.instance).toBe("urn:wspolnie:request:request");
    expect(body).not.toMatch(/Anna|TypeError|Wstecz/);
  });

  it("is nothing to show for the element, which sends it again by itself", async () => {
    const query = { fragment: "1" };
    const { statusCode, body } = await through({ method: "POST", headers: form, body: "", query });
    expect([statusCode, body]).toEqual([500, ""]);
  });

  it("stays in the log, where its request is found, without what it says", async () => {
    log.mockClear();
    await through({ headers: { accept: "text/html" } });

    const lines = log.mock.calls.map(([line]) => JSON.parse(String(line)));
    expect(lines).toMatchObject([
      { level: "error", message: "unexpected", door: "static-asset", requestId: "request", error: "TypeError" },
      { level: "info", message: "answered", requestId: "request", status: 500 },
    ]);
    expect(JSON.stringify(lines)).not.toContain("Anna");
  });
});
