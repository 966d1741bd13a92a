import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Refused } from "./refused.ts";

/** A name or an address of a host, with or without a port. */
const host = /^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;

/**
 * The origin that a request was sent to, for absolute addresses on paper: a domain of one's own, or that of the API. On a
 * machine of one's own it is whatever the request names as its host, and stands in pages and documents.
 * @throws Refused notFound
 */
export function originOf({ headers, requestContext: { domainName } }: APIGatewayProxyEventV2): string {
  if (!host.test(domainName)) throw new Refused({ code: "notFound" });
  return `${headers["x-forwarded-proto"] === "http" ? "http" : "https"}://${domainName}`;
}
