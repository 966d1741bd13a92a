import { isObject, type Json } from "../json.ts";
import { type References, replaceReferences } from "./references.ts";
import { TemplateRefusal } from "./refusal.ts";
import type { Template } from "./template.ts";

const STACK = "AWS::CloudFormation::Stack";

/**
 * The template with everything of its nested stacks in it, under logical ids that begin with that of the nested stack.
 * `readNested` answers the template at a `TemplateURL`. Throws TemplateRefusal.
 */
export async function flatten(
  template: Template,
  readNested: (templateUrl: Json) => Promise<Template>,
): Promise<Template> {
  const outputs = new Map<string, Json>();
  const ofParent: References = {
    ref: (name) => ({ Ref: name }),
    attribute: (logicalId, attribute) => {
      const output = outputs.get(`${logicalId}.${attribute}`);
      return output === undefined ? { "Fn::GetAtt": [logicalId, attribute] } : replaceReferences(output, ofParent);
    },
    name: (name) => name,
  };
  const { [STACK]: stacks = [], other = [] } = Object.groupBy(Object.entries(template.Resources), ([, { Type }]) =>
    Type === STACK ? STACK : "other",
  );
  const children: Template[] = [];
  for (const [logicalId, { Condition, Properties = {} }] of stacks) {
    if (Condition !== undefined) throw new TemplateRefusal(logicalId, STACK, "whether it is there is a condition");
    const child = await flatten(await readNested(Properties["TemplateURL"] ?? null), readNested);
    const ofChild = childReferences(logicalId, child, Properties["Parameters"] ?? {});
    for (const [name, { Value }] of Object.entries(child.Outputs ?? {})) {
      outputs.set(`${logicalId}.Outputs.${name}`, replaceReferences(Value, ofChild));
    }
    children.push(withReferences(child, ofChild));
  }
  // Only now are all outputs known. Whatever a child was given is an expression of its parent, so both come here.
  const whole = [{ ...template, Resources: Object.fromEntries(other) }, ...children].map((part) =>
    withReferences(part, ofParent),
  );
  return {
    ...template,
    Mappings: Object.assign({}, ...whole.map(({ Mappings }) => Mappings)),
    Conditions: Object.assign({}, ...whole.map(({ Conditions }) => Conditions)),
    Resources: Object.assign({}, ...whole.map(({ Resources }) => Resources)),
    Outputs: whole[0]?.Outputs,
  };
}

/** What the names of a nested template are in its parent; its parameters are what the parent gives. */
function childReferences(stack: string, { Parameters = {} }: Template, given: Json): References {
  const name = (own: string) => stack + own;
  return {
    name,
    attribute: (logicalId, attribute) => ({ "Fn::GetAtt": [name(logicalId), attribute] }),
    ref: (own) => {
      if (own.startsWith("AWS::")) return { Ref: own };
      const declared = Parameters[own];
      if (declared === undefined) return { Ref: name(own) };
      const value = (isObject(given) ? given[own] : undefined) ?? declared.Default;
      if (value === undefined) throw new TemplateRefusal(stack, STACK, `parameter ${own} has no value`);
      return value;
    },
  };
}

function withReferences(template: Template, to: References): Template {
  const { Mappings = {}, Conditions = {}, Resources, Outputs = {} } = template;
  const replace = (value: Json) => replaceReferences(value, to);
  return {
    Mappings: mapEntries(Mappings, to.name, (mapping) => mapping),
    Conditions: mapEntries(Conditions, to.name, replace),
    Resources: mapEntries(Resources, to.name, ({ Type, Condition, Properties = {} }) => ({
      Type,
      ...(Condition !== undefined && { Condition: to.name(Condition) }),
      Properties: mapEntries(Properties, String, replace),
    })),
    Outputs: mapEntries(Outputs, String, ({ Value }) => ({ Value: replace(Value) })),
  };
}

const mapEntries = <From, To>(record: Record<string, From>, key: (name: string) => string, map: (value: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [key(name), map(value)]));
