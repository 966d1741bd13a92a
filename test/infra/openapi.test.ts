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
});
