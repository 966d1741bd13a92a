import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { Language } from "../../../schemas/values.ts";
import { Refused } from "./refused.ts";

/** Body of any request: 64 KiB. The largest shipped form filled to its limits needs about 40. */
export const maxBodyBytes = 64 * 1024;

export type Body = { type: "none" } | { type: "json"; value: unknown } | { type: "form"; fields: URLSearchParams };

const malformed = () => new Refused({ code: "invalid", faults: [{ field: "body", code: "malformed" }] });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed();
  }
}

/** Reads the body by its media type. Throws `Refused` with bodyTooLarge, wrongMediaType or invalid. */
export function readBody(event: APIGatewayProxyEventV2): Body {
  if (event.body === undefined && event.requestContext.http.method !== "POST") return { type: "none" };
  const bytes = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  if (bytes.byteLength > maxBodyBytes) throw new Refused({ code: "bodyTooLarge" });
  const mediaType = event.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (mediaType === "application/json") return { type: "json", value: parseJson(bytes.toString("utf8")) };
  if (mediaType === "application/x-www-form-urlencoded") {
    return { type: "form", fields: new URLSearchParams(bytes.toString("utf8")) };
  }
  throw new Refused({ code: "wrongMediaType" });
}

/** The controls of a form post, for a door that takes nothing else. Throws `Refused` with wrongMediaType. */
export function postedFields(body: Body): URLSearchParams {
  if (body.type !== "form") throw new Refused({ code: "wrongMediaType", formOnly: true });
  return body.fields;
}

/** The language asked for by `?lang=`, else the first of Accept-Language that is spoken here, else Polish. */
export function languageOf(event: APIGatewayProxyEventV2): Language {
  const wanted = [
    event.queryStringParameters?.["lang"],
    ...(event.headers["accept-language"] ?? "").split(",").map((range) => range.trim().slice(0, 2)),
  ];
  for (const language of wanted) {
    const known = z.safeParse(Language, language);
    if (known.success) return known.data;
  }
  return "pl";
}

/** A fragment is drawn into another page by the embed element. */
export const wantsFragment = (event: APIGatewayProxyEventV2): boolean =>
  event.queryStringParameters?.["fragment"] === "1";

/** A page is drawn for a frame, such as one in a page whose scripts are not ours to choose. */
export const wantsFrame = (event: APIGatewayProxyEventV2): boolean => event.queryStringParameters?.["frame"] === "1";

/** What is asked for decides; of who takes anything, browsers post forms, and programs send JSON or nothing. */
export function answerFormat(event: APIGatewayProxyEventV2): "page" | "fragment" | "json" {
  if (wantsFragment(event)) return "fragment";
  const accepted = event.headers["accept"] ?? "";
  if (accepted.includes("text/html")) return "page";
  if (/application\/(problem\+)?json/.test(accepted)) return "json";
  return (event.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded") ? "page" : "json";
}
