import { NestedStack } from "aws-cdk-lib";
import {
  HttpIntegrationType,
  HttpMethod,
  HttpRoute,
  HttpRouteIntegration,
  type HttpRouteIntegrationConfig,
  HttpRouteKey,
  IntegrationCredentials,
  PayloadFormatVersion,
} from "aws-cdk-lib/aws-apigatewayv2";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { FunctionName } from "../schemas/env.ts";
import { type Route, routes } from "../schemas/routes.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Api } from "./api.ts";
import { Door, type DoorProps, type House } from "./door.ts";

/** Mail programs and link scanners ask with HEAD before they ask with GET. */
const methods: Record<Route["method"], HttpMethod[]> = {
  GET: [HttpMethod.GET, HttpMethod.HEAD],
  POST: [HttpMethod.POST],
  OPTIONS: [HttpMethod.OPTIONS],
};

/**
 * Doors behind public addresses, with their routes, as a stack nested in ours: one template may have 500 resources. To
 * CloudFormation a door that moves to another room is a new one, whose routes are still taken: deploy without it first.
 */
export class Room extends NestedStack {
  readonly doors: FunctionName[] = [];
  readonly #house: House;
  readonly #api: Api;
  readonly #invoke = new PolicyStatement({ actions: ["lambda:InvokeFunction"] });
  readonly #credentials: IntegrationCredentials;

  constructor(scope: Construct, name: string, house: House, api: Api) {
    super(scope, name);
    this.#house = house;
    this.#api = api;
    // AWS begins the names of all functions in here with it, and cuts them at 64 characters.
    this.nestedStackResource?.overrideLogicalId(name);
    // One role for all of them: a permission on each function would be a resource for each.
    const role = new Role(this, "ApiRole", {
      assumedBy: new ServicePrincipal("apigateway.amazonaws.com"),
      inlinePolicies: { InvokeDoors: new PolicyDocument({ statements: [this.#invoke] }) },
    });
    this.#credentials = IntegrationCredentials.fromRole(role);
    acknowledge(this, {
      "AwsSolutions-APIG4":
        "Residents, and reviewers with a link from a letter, have no account; doors check the links",
    });
  }

  /** Builds a door and its routes. Throws when `schemas/routes.ts` has none for it. */
  add<Name extends FunctionName>(name: Name, props: Omit<DoorProps<Name>, keyof House>): void {
    const { functionArn } = new Door(this, name, { ...this.#house, ...props }).function;
    this.doors.push(name);
    this.#invoke.addResources(functionArn);
    const integration = new Integration(name, functionArn, this.#credentials);
    const own = routes.filter(({ door }) => door === name);
    if (own.length === 0) throw new Error(`${name} is a public door without a route`);
    for (const { method, path } of own) {
      for (const verb of methods[method]) {
        const routeKey = HttpRouteKey.with(path, verb);
        new HttpRoute(this, routeKey.key, { httpApi: this.#api.http, routeKey, integration });
      }
    }
  }
}

/** The CDK's own class for functions always gives each of them a permission. */
class Integration extends HttpRouteIntegration {
  readonly #config: HttpRouteIntegrationConfig;

  constructor(id: string, uri: string, credentials: IntegrationCredentials) {
    super(id);
    const payloadFormatVersion = PayloadFormatVersion.VERSION_2_0;
    this.#config = { type: HttpIntegrationType.AWS_PROXY, uri, payloadFormatVersion, credentials };
  }

  bind(): HttpRouteIntegrationConfig {
    return this.#config;
  }
}
