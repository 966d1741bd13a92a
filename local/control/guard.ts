import type { IncomingMessage } from "node:http";

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Whether a request comes from this machine by a name of its own. Local pages show letters with their links, so neither
 * another site whose name leads here nor a visitor behind a proxy may see them.
 */
export function isLocal({ headers }: IncomingMessage): boolean {
  const forwarded = headers["x-forwarded-for"] !== undefined || headers["forwarded"] !== undefined;
  return LOOPBACK.test(headers.host ?? "") && !forwarded;
}

/** Whether a POST was sent by one of the local pages or by a program, and not by a page of another site. */
export function isOwnPost({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}
