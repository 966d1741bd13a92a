import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** The origin that a request was sent to, for absolute addresses on paper: a domain of one's own, or that of the API. */
export const originOf = ({ headers, requestContext }: APIGatewayProxyEventV2): string =>
  `${headers["x-forwarded-proto"] ?? "https"}://${requestContext.domainName}`;
