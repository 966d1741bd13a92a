import * as z from "zod/mini";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { TicketCode } from "../schemas/check-in.ts";
import { CertificateName } from "../schemas/event-records.ts";
import { FieldError, Problem, ProofWanted } from "../schemas/problem.ts";
import { FormSummary, PublicField, PublicForm } from "../schemas/public-form.ts";
import { type Route, routes } from "../schemas/routes.ts";
import { Receipt, SubmissionRequest } from "../schemas/submission.ts";
import { FormId, LinkKey, SubmissionId } from "../schemas/values.ts";
import { descriptionOf } from "./operations.ts";

const pathParameters = {
  formId: FormId,
  programmeId: FormId,
  submissionId: SubmissionId,
  certificate: CertificateName,
  ticket: TicketCode,
  key: LinkKey,
  way: z.enum(["element", "frame", "link"]),
  file: z.string().check(z.maxLength(100)),
};

/** Schemas that have a name of their own in the document. */
const components = {
  FieldError,
  Problem,
  ProofWanted,
  FormSummary,
  PublicField,
  PublicForm,
  SubmissionRequest,
  Receipt,
};

/** The OpenAPI 3.1 description of every public address, made from `schemas/`. */
export function openApi() {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = (paths[route.path] ??= {});
    path[method(route)] = operation(route);
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Wspólnie",
      version: "1",
      description:
        "Sign-ups for conferences and applications for micro-grants. Every GET also answers HEAD. " +
        "Links in letters lead to pages with forms; a person's form post decides, never a visit.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: "/" }],
    // Nobody signs in: forms are public, and a link from a letter holds its own key.
    security: [],
    paths,
    components: { schemas: components },
  });
}

const method = (route: Route) => route.method.toLowerCase() as Lowercase<Route["method"]>;

function operation(route: Route): ZodOpenApiOperationObject {
  const names = new Set([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const inPath = Object.entries(pathParameters).filter(([name]) => names.has(name));
  const { query, header, ...described } = descriptionOf(route);
  return {
    operationId: `${method(route)}${route.path.replace(/[^A-Za-z]+([A-Za-z]?)/g, (_, first: string) => first.toUpperCase())}`,
    summary: route.summary,
    requestParams: {
      ...(inPath.length > 0 && { path: z.object(Object.fromEntries(inPath)) }),
      ...(query && { query: z.object(query) }),
      ...(header && { header: z.object(header) }),
    },
    ...described,
  };
}
