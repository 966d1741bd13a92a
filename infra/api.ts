import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { FunctionName } from "../schemas/env.ts";
import { type Route, routes } from "../schemas/routes.ts";
import type { Access } from "./access.ts";
import type { Alarms } from "./alarms.ts";
import type { Config } from "./config.ts";
import { acknowledge } from "./acknowledge.ts";
import type { PublicDoors } from "./public-doors.ts";

/** Mail programs and link scanners ask with HEAD before they ask with GET. */
const methods: Record<Route["method"], HttpMethod[]> = {
  GET: [HttpMethod.GET, HttpMethod.HEAD],
  POST: [HttpMethod.POST],
  OPTIONS: [HttpMethod.OPTIONS],
};

/** Neither path nor address: the path of a link from a letter holds its key, and an IP address is personal data. */
const accessLog = {
  requestId: "$context.requestId",
  routeKey: "$context.routeKey",
  status: "$context.status",
  latency: "$context.responseLatency",
};

/** The public addresses. Which origins may read an answer is a matter of each form, so the functions answer CORS. */
export class Api extends Construct {
  /** The address of the API itself; with a domain of one's own in front, `origin` differs. */
  readonly endpoint: string;
  readonly origin: Access<{ PUBLIC_URL: string }>;

  constructor(scope: Construct, doors: PublicDoors, config: Config, alarms: Alarms) {
    super(scope, "Api");
    const api = new HttpApi(this, "Http", { createDefaultStage: false });
    const log = new LogGroup(this, "AccessLog", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, "Stage", {
      httpApi: api,
      autoDeploy: true,
      // A full conference opens with a few thousand visitors in the same seconds: the burst lets them in. A steady 2000
      // a second is above any municipality, and below what would crowd out others in the account (10,000 by default).
      throttle: { rateLimit: 2000, burstLimit: 5000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    const integrations = new Map<FunctionName, HttpLambdaIntegration>();
    for (const { method, path, door } of routes) {
      const integration =
        integrations.get(door) ?? new HttpLambdaIntegration(door, doors.get(door), { scopePermissionToRoute: false });
      integrations.set(door, integration);
      api.addRoutes({ path, methods: methods[method], integration });
    }
    acknowledge(api, {
      "AwsSolutions-APIG4":
        "Residents, and reviewers with a link from a letter, have no account; doors check the links",
    });
    alarms.add(this, "ServerErrors", {
      name: "answers with 5xx",
      metric: stage.metricServerError({ period: Duration.minutes(5), statistic: "Sum" }),
      impact: "Visitors see an error instead of a form, a page or a receipt.",
      look: "the access log of the API by routeKey, then the log of the function behind it",
      article: "api-answers-5xx",
    });
    this.endpoint = api.apiEndpoint;
    this.origin = { variables: { PUBLIC_URL: config.publicUrl ?? api.apiEndpoint }, statements: [] };
  }
}
