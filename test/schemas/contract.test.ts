import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { environments } from "../../schemas/env.ts";
import { FormSummary, PublicForm } from "../../schemas/public-form.ts";
import { routes } from "../../schemas/routes.ts";
import { Receipt } from "../../schemas/submission.ts";

describe("the public contract", () => {
  const addresses = routes.map(({ method, path }) => `${method} ${path}`);

  it.each([
    "GET /forms",
    "GET /forms/{formId}",
    "POST /forms/{formId}/submissions",
    "GET /forms/{formId}/page",
    "GET /embed.js",
    "GET /openapi.json",
    "GET /healthz",
  ])("holds %s", (address) => {
    expect(addresses).toContain(address);
  });

  it("has one function behind each address, and each function has its folder and its environment", () => {
    expect(new Set(addresses).size).toBe(addresses.length);
    const folders = readdirSync(new URL("../../functions", import.meta.url)).filter((name) => name !== "shared");
    expect(folders.toSorted()).toEqual(Object.keys(environments).toSorted());
    for (const { door } of routes) expect(folders).toContain(door);
  });

  it("changes nothing by a GET: what is behind a link is read by one function and written by another", () => {
    const readers = new Set(routes.filter(({ method }) => method === "GET").map(({ door }) => door));
    const writers = routes.filter(({ method }) => method === "POST").map(({ door }) => door);
    expect(writers.filter((door) => readers.has(door))).toEqual([]);
    expect(writers.length).toBeGreaterThan(3);
  });

  /** Members that are always there. */
  const members = ({ shape }: { shape: Record<string, z.core.$ZodType> }) =>
    Object.entries(shape)
      .filter(([, schema]) => schema._zod.optin !== "optional")
      .map(([name]) => name)
      .toSorted();
  it("names the members that others rely on", () => {
    expect(members(FormSummary)).toEqual(["closesAt", "id", "kind", "opensAt", "state", "title"]);
    expect(members(PublicForm)).toEqual(
      [
        "id",
        "kind",
        "title",
        "description",
        "organisers",
        "state",
        "opensAt",
        "closesAt",
        "seats",
        "version",
        "fields",
        "consents",
      ].toSorted(),
    );
    expect(members(Receipt)).toEqual(["id", "reference", "status"]);
    expect(Object.keys(Receipt.shape)).toContain("waitlistPosition");
  });

  it("tells every status that a submission may begin with", () => {
    const statuses = ["confirmed", "waitlisted", "pendingConfirmation", "submitted"] as const;
    for (const status of statuses) {
      expect(z.safeParse(Receipt, { id: "0".repeat(32), reference: "KRK-0", status }).success).toBe(true);
    }
  });
});
