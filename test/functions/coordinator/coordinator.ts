import { go } from "../support/events.ts";

/** A page of the coordinator, as a browser gets it; no-break spaces are written as others. */
export async function look(key: string, rest = "", query: Record<string, string> = {}) {
  const { handler } = await import("../../../functions/call-page/index.ts");
  const [, submissionId = ""] = /^\/applications\/(.+)$/.exec(rest) ?? [];
  const { statusCode, body } = await go(handler, {
    path: `/coordinate/${key}${rest}`,
    parameters: { key, ...(submissionId && { submissionId }) },
    query,
  });
  return { statusCode, body: (body ?? "").replaceAll("\u00a0", " ") };
}

/** What the coordinator presses or sends: about an application, or else about the call. */
export async function press(key: string, fields: Record<string, string>, submissionId = "") {
  const { handler } = await import("../../../functions/call-action/index.ts");
  const { statusCode, body, headers } = await go(handler, {
    method: "POST",
    path: `/coordinate/${key}${submissionId && `/applications/${submissionId}`}`,
    parameters: { key, ...(submissionId && { submissionId }) },
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    body: new URLSearchParams(fields).toString(),
  });
  return { statusCode, body: (body ?? "").replaceAll("\u00a0", " "), location: String(headers?.["location"] ?? "") };
}
