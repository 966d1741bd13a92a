import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";

export interface EventOptions {
  method?: string;
  path: string;
  parameters?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string | undefined;
  /** The machine itself unless told otherwise. */
  sourceIp?: string;
}

/** An event as API Gateway sends it (payload format 2.0). */
export const httpEvent = ({
  method = "GET",
  path,
  parameters,
  query,
  headers,
  body,
  sourceIp = "127.0.0.1",
}: EventOptions): APIGatewayProxyEventV2 => ({
  version: "2.0",
  routeKey: method,
  rawPath: path,
  rawQueryString: new URLSearchParams(query).toString(),
  headers: headers ?? {},
  ...(parameters && { pathParameters: parameters }),
  ...(query && { queryStringParameters: query }),
  requestContext: {
    accountId: "000000000000",
    apiId: "api",
    domainName: "localhost",
    domainPrefix: "api",
    http: { method, path, protocol: "HTTP/1.1", sourceIp, userAgent: "test" },
    requestId: "request",
    routeKey: method,
    stage: "$default",
    time: "22/Nov/2026:08:00:00 +0000",
    timeEpoch: 0,
  },
  ...(body !== undefined && { body }),
  isBase64Encoded: false,
});

type Door = (event: never, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** Goes through a door as the API does. */
export const go = (door: Door, options: EventOptions): Promise<APIGatewayProxyStructuredResultV2> =>
  door(httpEvent(options) as never, { getRemainingTimeInMillis: () => 10_000 } as Context);
