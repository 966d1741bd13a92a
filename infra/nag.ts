import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";

/** Checks the whole app against the rules of AWS Solutions when it is synthesized. */
export const checkRules = (app: App) => Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
