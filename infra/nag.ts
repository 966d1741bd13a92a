import {
  type App,
  CloudFormationValidatePlugin,
  type IPolicyValidationPlugin,
  NestedStack,
  Validations,
} from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { dirname, join } from "node:path";

/** Checks the whole app when it is synthesized: against the rules of AWS Solutions and the schemas of CloudFormation. */
export const checkRules = (app: App) => Validations.of(app).addPlugins(new AwsSolutionsChecks(app), schemas);

/** The CDK by itself would check the templates of stacks, and not those nested in them. */
const schemas: IPolicyValidationPlugin = {
  name: CloudFormationValidatePlugin.PLUGIN_NAME,
  validate: (context) => {
    const nested = context.appConstruct.node.findAll().filter((one) => NestedStack.isNestedStack(one));
    const stackTemplates = context.stackTemplates.flatMap((stack) => [
      stack,
      ...nested
        .filter(({ node }) => node.path.startsWith(`${stack.stackConstructPath}/`))
        .map(({ node, templateFile }) => ({
          ...stack,
          stackConstructPath: node.path,
          templatePath: join(dirname(stack.templatePath), templateFile),
        })),
    ]);
    return new CloudFormationValidatePlugin().validate({ ...context, stackTemplates });
  },
};
