/** The parts of dynalite 4 that the database runs; dynalite ships no types. */

declare module "dynalite/db/index.js" {
  import type { DynaliteDb } from "./engine.ts";
  const db: DynaliteDb;
  export default db;
}

declare module "dynalite/db/conditionParser.js" {
  /** Names and values of an expression; what the expression uses is removed from `unusedAttrNames`. */
  export interface ParserContext {
    attrNames?: Record<string, string>;
    attrVals?: object;
    unusedAttrNames: Record<string, true>;
    isKeyCondition?: boolean;
  }
  const parser: { parse(text: string, options: { context: ParserContext }): unknown };
  export default parser;
}

declare module "dynalite/validations/index.js" {
  import type { Validations } from "./engine.ts";
  const validations: Validations;
  export default validations;
}

declare module "dynalite/validations/*.js" {
  import type { Parameters } from "./engine.ts";
  const parameters: Parameters;
  export default parameters;
}

declare module "dynalite/actions/*.js" {
  import type { Action } from "./engine.ts";
  const action: Action;
  export default action;
}
