import { expect, it } from "vitest";
import { handler } from "../../../functions/static-asset/index.ts";
import { go } from "../support/events.ts";

const ask = async (q?: string) => go(handler, { path: "/communes", ...(q !== undefined && { query: { q } }) });

it("suggests communes to any page, by the beginning of a name, for browsers to keep", async () => {
  const { statusCode, headers, body = "" } = await ask("niepo");
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "cache-control": "public, max-age=86400",
    "access-control-allow-origin": "*",
  });
  expect(JSON.parse(body)).toEqual([
    "Niepołomice (powiat wielicki, woj. małopolskie)",
    "Nieporęt (powiat legionowski, woj. mazowieckie)",
  ]);
});

it("suggests nothing to whoever has typed next to nothing, or nonsense", async () => {
  for (const q of [undefined, "", "n", "(((", "x".repeat(5000)])
    expect(JSON.parse((await ask(q)).body ?? "")).toEqual([]);
});
