import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assemble } from "../../../infra/assembly.ts";
import { readStack } from "../../../local/template/stack.ts";
import { environments, type FunctionName } from "../../../schemas/env.ts";

export interface Resource {
  id: string;
  Type: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- templates are deep and loosely typed; a wrong path fails the test
  Properties: any;
}

export const functionNames = Object.keys(environments) as FunctionName[];

const folders: string[] = [];
process.once("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder that is removed when the test process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "wspolnie-infra-"));
  folders.push(folder);
  return folder;
}

/** Bundles that do nothing: what the stack means does not depend on the code of its functions. */
function emptyBundles(): string {
  const folder = temporaryFolder();
  for (const name of functionNames) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "index.mjs"), `export const handler = async () => "${name}";\n`);
  }
  return folder;
}

const pascal = (name: string) => name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** Which function a logical id is of. The longest name, as that of one door may end with that of another. */
const nameOf = (id: string) =>
  functionNames
    .filter((name) => new RegExp(`${pascal(name)}Function[0-9A-F]{8}$`).test(id))
    .toSorted((one, other) => other.length - one.length)[0];

/** The synthesized stack as one template, with the context of a deployment over that of `cdk.json`. */
export async function stackTemplate(context: Record<string, unknown> = {}) {
  const outdir = join(temporaryFolder(), "cdk.out");
  await assemble({ outdir, bundles: emptyBundles(), context, check: false });
  const { Resources } = (await readStack(outdir)).template;
  const all: Resource[] = Object.entries(Resources).map(([id, { Type, Properties }]) => ({ id, Type, Properties }));
  /** How many resources each file of the assembly has, as CloudFormation counts them. */
  const sizes = readdirSync(outdir)
    .filter((file) => file.endsWith(".template.json"))
    .map((file) => ({
      file,
      size: Object.keys(JSON.parse(readFileSync(join(outdir, file), "utf8")).Resources).length,
    }));
  const ofType = (type: string) => all.filter(({ Type }) => Type === type);
  const only = (type: string) => {
    const [first, ...others] = ofType(type);
    if (first === undefined || others.length > 0) throw new Error(`Expected one ${type}, found ${ofType(type).length}`);
    return first;
  };
  const functions = Map.groupBy(ofType("AWS::Lambda::Function"), ({ id }) => nameOf(id));
  const functionOf = (name: FunctionName) => {
    const [first, ...others] = functions.get(name) ?? [];
    if (first === undefined || others.length > 0) throw new Error(`Expected one function ${name}`);
    return first;
  };
  return { all, sizes, ofType, only, functionOf };
}

export type StackTemplate = Awaited<ReturnType<typeof stackTemplate>>;

let plain: Promise<StackTemplate> | undefined;
/** The stack as `cdk.json` has it, synthesized once for all files that only look at it. */
export const plainTemplate = (): Promise<StackTemplate> => (plain ??= stackTemplate());

export interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

interface Policy {
  PolicyDocument: { Statement: Statement[] };
}

/** Everything that roles may do, by the policies beside them and within them; `id` is of the policy or of the role. */
export const allStatements = ({ ofType }: StackTemplate): { id: string; roles: string[]; statement: Statement }[] => [
  ...ofType("AWS::IAM::Policy").flatMap(({ id, Properties }) =>
    (Properties as Policy).PolicyDocument.Statement.map((statement) => ({
      id,
      roles: Properties.Roles.map((role: { Ref: string }) => role.Ref),
      statement,
    })),
  ),
  ...ofType("AWS::IAM::Role").flatMap(({ id, Properties }) =>
    ((Properties.Policies ?? []) as Policy[])
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .map((statement) => ({ id, roles: [id], statement })),
  ),
];

/** Everything a role may do. */
export const statementsOf = (template: StackTemplate, roleId: string): Statement[] =>
  allStatements(template).flatMap(({ roles, statement }) => (roles.includes(roleId) ? [statement] : []));

export const actionsOf = (statement: Statement) => [statement.Action].flat();

/** The role of a function, by its logical id. */
export const roleOf = (lambda: Resource): string => lambda.Properties.Role["Fn::GetAtt"][0];

/** Text that CloudFormation joins, with `<id>` in the place of what it will know. */
export function joined(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) throw new Error("Not a text");
  if ("Fn::Join" in value && Array.isArray(value["Fn::Join"])) {
    const [separator, parts] = value["Fn::Join"];
    return parts.map(joined).join(separator);
  }
  if ("Ref" in value) return `<${String(value.Ref)}>`;
  if ("Fn::GetAtt" in value && Array.isArray(value["Fn::GetAtt"])) return `<${value["Fn::GetAtt"].join(".")}>`;
  throw new Error(`Cannot join ${JSON.stringify(value)}`);
}
