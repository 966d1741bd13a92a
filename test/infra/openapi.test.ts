import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { statusOf } from "../../domain/refusal.ts";
import { openApi } from "../../infra/openapi.ts";
import { routes } from "../../schemas/routes.ts";

describe("the OpenAPI description", () => {
  const document = openApi();
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );

  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(JSON.stringify(document)));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(validator.version).toBe("3.1");
  });

  it("describes every route, and nothing else", () => {
    expect(operations.map(({ name }) => name).toSorted()).toEqual(
      routes.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
  });

  it("names every operation once", () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(routes.length);
  });

  it("answers every refusal of the service somewhere, as problem+json", () => {
    const refusals = operations.flatMap(({ operation }) =>
      Object.entries<{ content: object }>(operation.responses ?? {}).filter(([status]) => Number(status) >= 400),
    );
    expect(new Set(refusals.map(([status]) => Number(status)))).toEqual(new Set(Object.values(statusOf)));
    for (const [, response] of refusals) expect(Object.keys(response.content)).toContain("application/problem+json");
  });

  it("tells of every address that takes something that it may be too much at once", () => {
    const posts = operations.filter(({ name }) => name.startsWith("POST "));
    expect(posts.filter(({ operation }) => !("429" in (operation.responses ?? {}))).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it("takes a submission as JSON or as a form post", () => {
    const { requestBody } = document.paths?.["/forms/{formId}/submissions"]?.post ?? {};
    expect(requestBody).toMatchObject({
      required: true,
      content: {
        "application/json": { schema: { $ref: "#/components/schemas/SubmissionRequest" } },
        "application/x-www-form-urlencoded": {},
      },
    });
  });

  it("tells how to prove work, and how a form post is written", () => {
    const { parameters, requestBody } = JSON.parse(
      JSON.stringify(document.paths?.["/forms/{formId}/submissions"]?.post),
    );
    const headers = parameters.filter((one: { in: string }) => one.in === "header");
    expect(headers.map((one: { name: string }) => one.name)).toEqual([
      "Idempotency-Key",
      "Wspolnie-Token",
      "Wspolnie-Proof",
    ]);
    for (const { name, description } of headers) expect(description, name).toMatch(/\w+/);
    const { description } = JSON.parse(JSON.stringify(document.components?.schemas?.["ProofWanted"]));
    for (const said of ["SHA-256", "<token>.<proof>", "zero bits", "same idempotency key"]) {
      expect(description).toContain(said);
    }
    const form = requestBody.content["application/x-www-form-urlencoded"].schema;
    expect(Object.keys(form.properties)).toEqual(expect.arrayContaining(["_key", "_token", "_proof", "language"]));
    for (const said of ["consents.<name>", "budget[0].amount"]) expect(form.description).toContain(said);
  });

  it("gives the limit of a file, not that of other bodies", () => {
    const { responses } = document.paths?.["/forms/{formId}/files"]?.post ?? {};
    expect(JSON.stringify(responses?.["413"])).not.toContain("64 KiB");
  });
});
