import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { join } from "node:path";
import { type EnvironmentOf, environments, type FunctionName } from "../schemas/env.ts";
import type { Access } from "./access.ts";
import type { Alarms } from "./alarms.ts";

/** What every function of the stack needs. */
export interface House {
  /** Folder of the bundles, one folder per function. */
  bundles: string;
  alarms: Alarms;
}

export interface DoorProps<Name extends FunctionName> extends House {
  /** Who is hurt, and how, while this function fails: the first sentence of its alarm. */
  impact: string;
  /** Article of docs/runbook.md. */
  article: string;
  /** Everything the function uses; supplies exactly the variables that `schemas/env.ts` names. */
  uses: Access<EnvironmentOf<Name>>;
  timeout?: Duration;
  /** In MB. */
  memory?: number;
}

/** One function with a role, a log and an alarm of its own. */
export class Door<Name extends FunctionName> extends Construct {
  readonly function: Function;

  constructor(scope: Construct, name: Name, props: DoorProps<Name>) {
    super(scope, pascal(name));
    const logGroup = new LogGroup(this, "Log", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const log = { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [logGroup.logGroupArn] };
    const statements = [new PolicyStatement(log), ...props.uses.statements];
    // In the role itself: a policy of its own would be one more resource for each function, and a template may have 500.
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      inlinePolicies: { Uses: new PolicyDocument({ statements }) },
    });
    this.function = new Function(this, "Function", {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(props.bundles, name)),
      handler: "index.handler",
      role,
      logGroup,
      environment: checked(name, props.uses.variables),
      // API Gateway gives up after 30 s, a visitor long before; a door that needs more than 10 s is broken.
      timeout: props.timeout ?? Duration.seconds(10),
      // CPU comes with memory: 512 MB is about a third of a core, which loads a 250 kB bundle in about 0.2 s.
      memorySize: props.memory ?? 512,
    });
    props.alarms.add(this, "Errors", {
      name: `${name} fails`,
      metric: this.function.metricErrors({ period: Duration.minutes(5), statistic: "Sum" }),
      impact: props.impact,
      look: `the log of the function ${name}`,
      article: props.article,
    });
  }
}

/** The type demands every variable; this refuses one too many. */
function checked<Name extends FunctionName>(name: Name, variables: EnvironmentOf<Name>): Record<string, string> {
  const superfluous = Object.keys(variables).filter((variable) => !(variable in environments[name].shape));
  if (superfluous.length > 0) throw new Error(`Function ${name} does not read ${superfluous.join(", ")}`);
  return variables;
}

const pascal = (name: string) => name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
