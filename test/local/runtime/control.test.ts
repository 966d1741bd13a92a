import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schedule } from "./support/assembly.ts";
import { directoryAtNoon, getJson, type Running, run } from "./support/running.ts";
import { base, noter, notes, sources } from "./support/stack.ts";

let running: Running;
beforeAll(async () => {
  const resources = { ...base, Noter: noter(), Daily: schedule("Noter", "cron(0 8 * * ? *)") };
  running = await run(resources, sources, directoryAtNoon());
});
afterAll(() => running.close());

function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${running.url}/_local/clock`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
    redirect: "manual",
  });
}

async function now(): Promise<number> {
  const { now } = (await getJson(`${running.url}/_local/clock`)) as { now: string };
  return Date.parse(now);
}

describe("the clock", () => {
  it("moves to an instant, and then has done all that was due before it", async () => {
    const ran = (await notes(running.url, "NOTED")).length;
    const target = new Date((await now()) + 2 * 86_400_000).toISOString();
    const response = await post({ now: target });

    expect(response.status).toBe(200);
    expect(Date.parse((await response.json()).now)).toBeGreaterThanOrEqual(Date.parse(target));
    expect(await notes(running.url, "NOTED")).toHaveLength(ran + 2);
  });

  it("moves one after the other when asked twice at once", async () => {
    const before = await now();
    await Promise.all([post({ advance: "PT1H" }), post({ advance: "PT3H" })]);
    expect(await now()).toBeGreaterThanOrEqual(before + 3 * 3_600_000);
  });

  it("never goes back", async () => {
    const before = await now();
    const statuses = [await post({ now: "2020-01-01T00:00:00Z" }), await post({ advance: "-P1D" })].map(
      (r) => r.status,
    );
    expect(statuses).toEqual([409, 409]);
    expect(await now()).toBeGreaterThanOrEqual(before);
  });

  it.each([
    "not json",
    "[]",
    "{}",
    '{"advance":"3 days"}',
    '{"advance":3}',
    '{"now":"tomorrow"}',
    '{"advance":"P99Y"}',
  ])("refuses %s and stays where it is", async (body) => {
    const before = await now();
    const response = await post(body);

    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ status: 422, errors: [{ code: "malformed" }] });
    expect((await now()) - before).toBeLessThan(60_000);
  });

  it("is moved by the button of a page, and answered by that page", async () => {
    const before = await now();
    const form = {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      origin: "null",
    };
    const moved = await post("advance=PT1H", form);
    const wrong = await post("advance=jutro", form);

    expect([moved.status, moved.headers.get("location")]).toEqual([303, "/_local/clock"]);
    expect(await now()).toBeGreaterThanOrEqual(before + 3_600_000);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('role="alert"');
  });
});

describe("local pages", () => {
  it.each(["/", "/_local/clock", "/_local/mail", "/_local/executions", "/_local/dead-letters"])(
    "are Polish pages without scripts: %s",
    async (path) => {
      const response = await fetch(`${running.url}${path}`, { headers: { accept: "text/html" } });
      const html = await response.text();

      expect(response.status).toBe(200);
      expect(html).toContain('<html lang="pl">');
      expect(html).not.toContain("<script");
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    },
  );

  it("are for this machine only: not by another name, not through a proxy, not from another site", async () => {
    const ask = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        void import("node:http").then(({ request }) => {
          const asked = request(`${running.url}/_local/mail`, { headers }, (response) => {
            response.resume();
            resolve(response.statusCode);
          });
          asked.on("error", reject).end();
        });
      });

    expect(await ask({ host: "evil.example" })).toBe(403);
    expect(await ask({ host: "localhost", "x-forwarded-for": "203.0.113.7" })).toBe(403);
    expect((await post({ advance: "P1D" }, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await post({ advance: "P1D" }, { origin: "https://evil.example" })).status).toBe(403);
  });

  it("refuse what they do not know", async () => {
    expect((await fetch(`${running.url}/_local/nothing`)).status).toBe(404);
    const wrongMethod = await fetch(`${running.url}/_local/executions`, { method: "POST" });
    expect([wrongMethod.status, wrongMethod.headers.get("allow")]).toEqual([405, "GET"]);
  });
});
