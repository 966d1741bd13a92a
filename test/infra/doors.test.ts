import { beforeAll, describe, expect, it } from "vitest";
import { environments, type FunctionName } from "../../schemas/env.ts";
import { routes } from "../../schemas/routes.ts";
import {
  actionsOf,
  allStatements,
  functionNames,
  joined,
  plainTemplate,
  roleOf,
  type StackTemplate,
  statementsOf,
} from "./support/template.ts";

let template: StackTemplate;
beforeAll(async () => {
  template = await plainTemplate();
});

const permissionsOf = (name: FunctionName) => statementsOf(template, roleOf(template.functionOf(name)));
const tableActionsOf = (name: FunctionName) =>
  permissionsOf(name)
    .flatMap(actionsOf)
    .filter((action) => action.startsWith("dynamodb:"));

describe("every function", () => {
  it("is there", () => {
    const found = new Set(functionNames.map((name) => template.functionOf(name).id));
    expect(found.size).toBe(Object.keys(environments).length);
  });

  it("has a role that no other has", () => {
    const roles = template.ofType("AWS::Lambda::Function").map(roleOf);
    expect(new Set(roles).size).toBe(roles.length);
  });

  it.each(functionNames)("%s reads exactly the variables it is given", (name) => {
    const given = Object.keys(template.functionOf(name).Properties.Environment?.Variables ?? {});
    expect(given.toSorted()).toEqual(Object.keys(environments[name].shape).toSorted());
  });

  it.each(functionNames)(
    "%s runs on Node 24 on arm64, in a bounded time, and keeps its log for a bounded time",
    (name) => {
      const { Runtime, Architectures, Timeout, LoggingConfig } = template.functionOf(name).Properties;
      expect({ Runtime, Architectures }).toEqual({ Runtime: "nodejs24.x", Architectures: ["arm64"] });
      expect(Timeout).toBeLessThanOrEqual(name === "run-due" || name === "follow-changes" ? 300 : 60);
      const log = template.ofType("AWS::Logs::LogGroup").find(({ id }) => id === LoggingConfig.LogGroup.Ref);
      expect(log?.Properties.RetentionInDays).toBeGreaterThan(0);
    },
  );

  it("behind a public address answers within 10 s", () => {
    const timeouts = routes.map(({ door }) => template.functionOf(door).Properties.Timeout);
    expect(Math.max(...timeouts)).toBeLessThanOrEqual(10);
  });

  it("that sends a letter is stopped before its claim may be taken over", () => {
    expect(template.functionOf("send-letter").Properties.Timeout).toBe(10);
  });
});

describe("permissions", () => {
  /** Of the table, and of files: a page may sign the address of one. */
  const readActions = new Set(["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "s3:GetObject"]);

  it.each([...new Set(routes.filter(({ method }) => method !== "POST").map(({ door }) => door))])(
    "%s answers GET or OPTIONS and cannot write",
    (door) => {
      const doesMore = permissionsOf(door)
        .flatMap(actionsOf)
        .filter((action) => !readActions.has(action) && !action.startsWith("logs:"));
      expect(doesMore).toEqual([]);
    },
  );

  it.each(["submit-form", "cancel-sign-up", "answer-question"] as const)("%s can write", (door) => {
    expect(tableActionsOf(door)).toEqual(expect.arrayContaining(["dynamodb:PutItem", "dynamodb:UpdateItem"]));
  });

  it("hold no wildcard but for folders of files, and for what Step Functions needs to deliver its logs", () => {
    const wide = allStatements(template)
      .filter(({ statement }) => {
        const resources = [statement.Resource].flat().map(joined);
        const named = resources.map((arn) =>
          arn.replace(/^<FilesBucket\w+\.Arn>\/(incoming|accepted|quarantine|uploads)\/\*$/, ""),
        );
        return [...actionsOf(statement), ...named].some((text) => text.includes("*"));
      })
      .map(({ id, statement }) => ({
        id,
        onlyLogs: actionsOf(statement).every((action) => action.startsWith("logs:")),
      }));
    // CDK's own trigger may call any version of publish-forms.
    const others = wide.filter(({ id }) => !id.startsWith("AWSCDKTrigger"));
    expect(others).toHaveLength(1);
    expect(others.every(({ id, onlyLogs }) => id.includes("Machine") && onlyLogs)).toBe(true);
  });

  it("reach the index of what is due only from the scheduled runs", () => {
    const readers = functionNames.filter((name) =>
      permissionsOf(name).some(({ Resource }) =>
        [Resource]
          .flat()
          .map(joined)
          .some((arn) => arn.includes("/index/")),
      ),
    );
    expect(readers).toEqual(["run-due"]);
  });

  it("let only send-letter send mail, and only as the sender and through the configuration set", () => {
    const senders = functionNames.filter((name) => permissionsOf(name).flatMap(actionsOf).includes("ses:SendRawEmail"));
    expect(senders).toEqual(["send-letter"]);
    const sending = permissionsOf("send-letter").find((statement) => actionsOf(statement).includes("ses:SendRawEmail"));
    const resources = [sending?.Resource].flat().map((arn) => joined(arn).split(":").at(-1));
    expect(resources).toEqual([
      "identity/no-reply@example.org",
      "identity/example.org",
      expect.stringMatching(/^configuration-set\/<MailLetters/),
    ]);
  });

  it("let only the function that dispatches changes start a workflow", () => {
    const allowed = functionNames.flatMap((name) =>
      permissionsOf(name)
        .filter((statement) => actionsOf(statement).some((action) => action.startsWith("states:")))
        .map((statement) => [name, joined(statement.Resource).split(":").at(-1), ...actionsOf(statement)].join(" ")),
    );
    expect(allowed).toEqual(["dispatch-changes deliver-letter states:StartExecution"]);
  });
});

describe("changes of the table", () => {
  it.each(["dispatch-changes", "follow-changes"] as const)("reach %s from the beginning, one failure alone", (name) => {
    const mapping = template
      .ofType("AWS::Lambda::EventSourceMapping")
      .find(({ Properties }) => Properties.FunctionName.Ref === template.functionOf(name).id);
    expect(mapping?.Properties).toMatchObject({
      StartingPosition: "TRIM_HORIZON",
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      MaximumRetryAttempts: 10,
      DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": [expect.stringContaining("Queue"), "Arn"] } } },
    });
    expect(mapping?.Properties.FilterCriteria.Filters.length).toBeGreaterThan(0);
  });
});
