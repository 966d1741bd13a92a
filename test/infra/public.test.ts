import { beforeAll, describe, expect, it } from "vitest";
import { tableLayout } from "../../schemas/env.ts";
import { routes } from "../../schemas/routes.ts";
import { joined, plainTemplate, stackTemplate, type StackTemplate, statementsOf } from "./support/template.ts";

let template: StackTemplate;
beforeAll(async () => {
  template = await plainTemplate();
});

let withSettings: Promise<StackTemplate> | undefined;
/** In production, at an address of its own, and one of two instances of its account. */
const configured = () =>
  (withSettings ??= stackTemplate({
    production: "true",
    operatorEmail: "operator@example.org",
    publicUrl: "https://wnioski.example.org",
    instance: "krakow",
  }));

describe("the public interface", () => {
  it("has every route of the schemas, HEAD beside every GET, and no other, each with its function behind it", () => {
    const integrations = new Map(
      template.ofType("AWS::ApiGatewayV2::Integration").map((one) => [one.id, one.Properties]),
    );
    const found = template.ofType("AWS::ApiGatewayV2::Route").map(({ Properties: { RouteKey, Target } }) => {
      const integration = integrations.get(/<(\w+)>$/.exec(joined(Target))?.[1] ?? "");
      return `${RouteKey} ${joined(integration.IntegrationUri)} ${integration.PayloadFormatVersion}`;
    });
    const expected = routes.flatMap(({ method, path, door }) =>
      (method === "GET" ? ["GET", "HEAD"] : [method]).map(
        (verb) => `${verb} ${path} <${template.functionOf(door).id}.Arn> 2.0`,
      ),
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it("may call exactly the functions behind its routes, each room those in it, and nobody else may", () => {
    const others = template.ofType("AWS::Lambda::Permission").map(({ Properties }) => Properties.Principal);
    expect(others.toSorted()).toEqual(["s3.amazonaws.com", "sns.amazonaws.com"]);
    const behind = Map.groupBy(
      template.ofType("AWS::ApiGatewayV2::Integration").map(({ Properties }) => Properties),
      ({ CredentialsArn }) => CredentialsArn["Fn::GetAtt"][0],
    );
    expect(behind.size).toBe(4);
    for (const [role, integrations] of behind) {
      const statements = statementsOf(template, role).map(({ Resource, ...rest }) => ({
        ...rest,
        Resource: [Resource].flat().map(joined).toSorted(),
      }));
      const called = integrations.map(({ IntegrationUri }) => joined(IntegrationUri)).toSorted();
      expect(statements).toEqual([{ Effect: "Allow", Action: "lambda:InvokeFunction", Resource: called }]);
      const trusted = template.all.find(({ id }) => id === role)?.Properties.AssumeRolePolicyDocument.Statement;
      expect(trusted).toMatchObject([{ Principal: { Service: "apigateway.amazonaws.com" } }]);
    }
  });

  it("is throttled and leaves CORS to each form", () => {
    const { DefaultRouteSettings } = template.only("AWS::ApiGatewayV2::Stage").Properties;
    expect(DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 2000, ThrottlingBurstLimit: 5000 });
    expect(template.only("AWS::ApiGatewayV2::Api").Properties.CorsConfiguration).toBeUndefined();
  });

  it("logs nothing that could hold the key of a link or an address of a person", () => {
    const { Format } = template.only("AWS::ApiGatewayV2::Stage").Properties.AccessLogSettings;
    expect(Object.keys(JSON.parse(Format))).toEqual(["requestId", "routeKey", "status", "latency"]);
    expect(Format).not.toMatch(/path|ip|agent/i);
  });
});

describe("each template", () => {
  it("has room for more: CloudFormation takes 500 resources", () => {
    expect(template.sizes.length).toBeGreaterThan(1);
    for (const { file, size } of template.sizes) expect(size, file).toBeLessThanOrEqual(450);
  });

  it("has a short name, as AWS puts it before those of its functions and cuts them at 64 characters", () => {
    expect(template.functionOf("submit-form").id).toMatch(/^FormsSubmitFormFunction[0-9A-F]{8}$/);
  });
});

describe("the table", () => {
  it("can be restored to any second, forgets what has expired, and tells of every change", () => {
    const table = template.only("AWS::DynamoDB::GlobalTable").Properties;
    expect(table).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      TimeToLiveSpecification: { AttributeName: tableLayout.ttl, Enabled: true },
      StreamSpecification: { StreamViewType: "NEW_AND_OLD_IMAGES" },
      GlobalSecondaryIndexes: [{ IndexName: tableLayout.dueIndex.name, Projection: { ProjectionType: "ALL" } }],
    });
    expect(table.Replicas).toMatchObject([{ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }]);
  });

  it("outlives the stack in production only", async () => {
    const isProtected = ({ only }: StackTemplate) =>
      only("AWS::DynamoDB::GlobalTable").Properties.Replicas[0].DeletionProtectionEnabled;
    expect(isProtected(await configured())).toBe(true);
    expect(isProtected(template)).toBe(false);
  });
});

describe("the scheduled runs", () => {
  it("begin at eight every day and on the hour of office hours, by the clocks of Poland, with one function", () => {
    const schedules = template.ofType("AWS::Scheduler::Schedule").map(({ Properties }) => Properties);
    const times = schedules.map(({ Name, ScheduleExpression }) => [Name, ScheduleExpression]);
    expect(Object.fromEntries(times)).toEqual({
      "daily-reminders": "cron(0 8 * * ? *)",
      "working-hours": "cron(0 9-16 ? * MON-FRI *)",
    });
    for (const { ScheduleExpressionTimezone, Target } of schedules) {
      expect(ScheduleExpressionTimezone).toBe("Europe/Warsaw");
      expect(Target.Arn).toEqual({ "Fn::GetAtt": [template.functionOf("run-due").id, "Arn"] });
    }
  });
});

describe("settings", () => {
  const urlOf = (of: StackTemplate) => of.functionOf("send-letter").Properties.Environment.Variables.PUBLIC_URL;

  it("put the address of the API into letters unless there is a domain", async () => {
    expect(joined(urlOf(template))).toMatch(/^<ApiHttp\w+\.ApiEndpoint>$/);
    expect(urlOf(await configured())).toBe("https://wnioski.example.org");
  });

  it("keep two instances in one account apart by every name that people give", async () => {
    const krakow = await configured();
    const names = krakow
      .ofType("AWS::StepFunctions::StateMachine")
      .map(({ Properties }) => Properties.StateMachineName);
    expect(names).toEqual(["krakow-deliver-letter"]);
    expect(krakow.only("AWS::Scheduler::ScheduleGroup").Properties.Name).toBe("krakow-wspolnie");
  });

  it("are refused when they make no sense", async () => {
    await expect(stackTemplate({ production: true })).rejects.toThrow("operatorEmail");
    await expect(stackTemplate({ sender: "nobody" })).rejects.toThrow("sender");
    await expect(stackTemplate({ publicUrl: "http://plain.example.org" })).rejects.toThrow("publicUrl");
  });
});
