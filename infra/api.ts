import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { Access } from "./access.ts";
import type { Alarms } from "./alarms.ts";
import type { Config } from "./config.ts";

/** Neither path nor address: the path of a link from a letter holds its key, and an IP address is personal data. */
const accessLog = {
  requestId: "$context.requestId",
  routeKey: "$context.routeKey",
  status: "$context.status",
  latency: "$context.responseLatency",
};

/**
 * What public addresses have in common; the addresses are in the rooms. Which origins may read an answer is a matter of
 * each form, so the functions answer CORS.
 */
export class Api extends Construct {
  readonly http: HttpApi;
  /** The address of the API itself; with a domain of one's own in front, `origin` differs. */
  readonly endpoint: string;
  readonly origin: Access<{ PUBLIC_URL: string }>;

  constructor(scope: Construct, config: Config, alarms: Alarms) {
    super(scope, "Api");
    this.http = new HttpApi(this, "Http", { createDefaultStage: false });
    const log = new LogGroup(this, "AccessLog", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.http,
      autoDeploy: true,
      // A full conference opens with a few thousand visitors in the same seconds: the burst lets them in. A steady 2000
      // a second is above any municipality, and below what would crowd out others in the account (10,000 by default).
      throttle: { rateLimit: 2000, burstLimit: 5000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    alarms.add(this, "ServerErrors", {
      name: "answers with 5xx",
      metric: stage.metricServerError({ period: Duration.minutes(5), statistic: "Sum" }),
      impact: "Visitors see an error instead of a form, a page or a receipt.",
      look: "the access log of the API by routeKey, then the log of the function behind it",
      article: "api-answers-5xx",
    });
    this.endpoint = this.http.apiEndpoint;
    this.origin = { variables: { PUBLIC_URL: config.publicUrl ?? this.endpoint }, statements: [] };
  }
}
