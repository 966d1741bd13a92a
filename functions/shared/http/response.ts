import { createHash } from "node:crypto";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { type FieldFault, type Refusal, statusOf } from "../../../domain/refusal.ts";
import type { Form } from "../../../schemas/form.ts";
import type { FieldError, Problem } from "../../../schemas/problem.ts";
import type { Language } from "../../../schemas/values.ts";
import { asset } from "../pages/asset.ts";
import { problemPage } from "../pages/problem.tsx";
import { faultMessage, refusalDetail, refusalTitle } from "../words/refusals.ts";

export type Response = APIGatewayProxyStructuredResultV2;

/** No page of somebody, receipt or record may stay in a cache, and no address of ours (it may hold a key) may reach another site. */
const always = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Of pages that work without it; it speaks to nobody but us. */
const script = `<script src="${asset("form.js")}"`;

/** The colours of a form (pages/shell.tsx), which are all that a page may say of style itself. */
const themeStyle = /<style>(:root\{--form-accent:#[0-9a-f]{6};--form-accent-dark:[#(), a-z0-9%-]+\})<\/style>/;

function styleSources(html: string): string {
  const colours = themeStyle.exec(html)?.[1];
  return colours ? `'self' 'sha256-${createHash("sha256").update(colours).digest("base64")}'` : "'self'";
}

/**
 * Pages load nothing but our style, and our script where they link it. `framedBy` lists the origins besides ours that may
 * show one in a frame; without it nobody may. `formsTo` lists those besides ours that its forms may post to.
 */
const pageHeaders = (html: string, framedBy?: readonly string[], formsTo: readonly string[] = []) => ({
  ...always,
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": [
    "default-src 'none'",
    `style-src ${styleSources(html)}`,
    ...(html.includes(script) ? ["script-src 'self'", "connect-src 'self'"] : []),
    "img-src 'self' data:",
    ["form-action 'self'", ...formsTo].join(" "),
    "base-uri 'none'",
    `frame-ancestors ${framedBy ? ["'self'", ...framedBy].join(" ") : "'none'"}`,
  ].join("; "),
});

export const jsonResponse = (status: number, value: unknown): Response => ({
  statusCode: status,
  headers: { ...always, "content-type": "application/json; charset=utf-8" },
  body: JSON.stringify(value),
});

export const pageResponse = (
  status: number,
  html: string,
  framedBy?: readonly string[],
  formsTo?: readonly string[],
): Response => ({
  statusCode: status,
  headers: pageHeaders(html, framedBy, formsTo),
  body: html,
});

/**
 * The page of a form that nobody has filled in yet. It is nobody's secret, and Firefox forgets what was typed into a page
 * that may not be stored, even when one goes back to it.
 */
export function blankFormPage(html: string, framedBy?: readonly string[]): Response {
  const { headers, ...page } = pageResponse(200, html, framedBy);
  return { ...page, headers: { ...headers, "cache-control": "private, no-cache" } };
}

/** A document that the browser shows, unless it is for `download`, or keeps under a name of ASCII letters. */
export const fileResponse = (
  mediaType: string,
  filename: string,
  content: Uint8Array,
  { download = false } = {},
): Response => ({
  statusCode: 200,
  headers: {
    ...always,
    "content-type": mediaType,
    "content-disposition": `${download ? "attachment" : "inline"}; filename="${filename}"`,
  },
  body: Buffer.from(content).toString("base64"),
  isBase64Encoded: true,
});

/** After a form post: the browser GETs the page to show, so that reloading it sends nothing twice. */
export const seeOther = (location: string): Response => ({ statusCode: 303, headers: { ...always, location } });

/** More than any form filled in by a person can have; a body of 64 KB may hold thousands of unknown names. */
const mostFaults = 500;

export const fieldErrors = (language: Language, faults: readonly FieldFault[]): FieldError[] =>
  faults.slice(0, mostFaults).map((fault) => ({
    field: fault.field,
    code: fault.code,
    message: faultMessage(language, fault),
    ...("candidates" in fault && { candidates: fault.candidates }),
  }));

function problem(language: Language, refusal: Refusal): Problem {
  const detail = refusalDetail(language, refusal);
  return {
    type: `urn:wspolnie:${refusal.code}`,
    title: refusalTitle(language, refusal),
    status: statusOf[refusal.code],
    ...(detail && { detail }),
    ...(refusal.code === "invalid" && { errors: fieldErrors(language, refusal.faults) }),
    ...(refusal.code === "unexpected" && { instance: `urn:wspolnie:request:${refusal.requestId}` }),
    ...(refusal.code === "proofNeeded" && { proof: refusal.proof }),
  };
}

const retryAfter = (refusal: Refusal): Record<string, string> =>
  "retryAfterSeconds" in refusal ? { "retry-after": String(refusal.retryAfterSeconds) } : {};

/** A page that says what has been refused, with the status of the refusal. */
export function refusedPage(refusal: Refusal, html: string, framedBy?: readonly string[]): Response {
  const headers = { ...pageHeaders(html, framedBy), ...retryAfter(refusal) };
  return { statusCode: statusOf[refusal.code], headers, body: html };
}

interface Refusing {
  language: Language;
  as: "page" | "fragment" | "json";
  /** What was refused is about, where that is known. */
  form: Form | undefined;
  /** Whether a frame in a page of the form's origins is to show it. */
  frame: boolean;
}

/** A refusal as a page, as a part of one for the embed element, or as problem+json for programs. */
export function refusalResponse(refusal: Refusal, { language, as, form, frame: wanted }: Refusing): Response {
  if (as !== "json") {
    const frame = wanted && form !== undefined;
    const html = problemPage({ language, refusal, form, fragment: as === "fragment", frame });
    return refusedPage(refusal, html, frame ? form.origins : undefined);
  }
  return {
    statusCode: statusOf[refusal.code],
    headers: { ...always, "content-type": "application/problem+json; charset=utf-8", ...retryAfter(refusal) },
    body: JSON.stringify(problem(language, refusal)),
  };
}

/**
 * Lets pages of the form's own origins read the answer. Nothing here depends on cookies, so there are no credentials
 * to allow; the idempotency key, and a proof of work where it is wanted, travel in headers.
 */
export function corsHeaders(event: APIGatewayProxyEventV2, origins: readonly string[]): Record<string, string> {
  const origin = event.headers["origin"];
  if (origin === undefined || !origins.includes(origin)) return { vary: "origin" };
  return {
    vary: "origin",
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers": "content-type, idempotency-key, wspolnie-token, wspolnie-proof",
    "access-control-max-age": "600",
  };
}
