/** What `$states` offers beside `input` and `context`; a field says which of these it may read. */
export type Offer = "result" | "errorOutput";

const ALWAYS_OFFERED = ["input", "context"];

/** Parts of a syntax tree that are evaluated against a value of their own, so that `$` and bare names mean something. */
const NESTED = new Set(["predicate", "stages", "group", "pattern", "update", "delete"]);
const BARE = new Set(["name", "wildcard", "descendant", "parent"]);

/**
 * Why Step Functions would refuse this JSONata syntax tree, or undefined if it would not: there is no input document,
 * so `$$`, and `$` or a bare name at the top level, refer to nothing; and `$states` holds only what its field is offered.
 */
export function restriction(tree: unknown, offers: readonly Offer[], nested = false): string | undefined {
  if (Array.isArray(tree)) return first(tree, (item) => restriction(item, offers, nested));
  if (!isNode(tree)) return undefined;
  if (tree["type"] === "path" && Array.isArray(tree["steps"])) return ofPath(tree, tree["steps"], offers, nested);
  return (
    ofLeaf(tree, nested) ??
    first(Object.entries(tree), ([key, child]) => restriction(child, offers, nested || NESTED.has(key)))
  );
}

function ofPath(
  path: Record<string, unknown>,
  [head, ...rest]: unknown[],
  offers: readonly Offer[],
  nested: boolean,
): string | undefined {
  return (
    ofStates(head, rest[0], offers) ??
    restriction(head, offers, nested) ??
    restriction(rest, offers, true) ??
    restriction([path["group"], path["predicate"], path["stages"]], offers, true)
  );
}

function ofLeaf(node: Record<string, unknown>, nested: boolean): string | undefined {
  const { type, value } = node;
  if (type === "variable") {
    if (value === "$") return "$$ refers to an input document, which there is none of";
    if (value === "" && !nested) return "$ at the top level refers to an input document, which there is none of";
    if (value === "eval") return "$eval is not available, use $parse";
  }
  if (!nested && typeof type === "string" && BARE.has(type)) {
    return `"${String(value)}" at the top level refers to an input document, which there is none of`;
  }
  return undefined;
}

function ofStates(head: unknown, step: unknown, offers: readonly Offer[]): string | undefined {
  if (!isNode(head) || head["type"] !== "variable" || head["value"] !== "states") return undefined;
  if (!isNode(step) || step["type"] !== "name") return undefined;
  const name = String(step["value"]);
  const known: readonly string[] = [...ALWAYS_OFFERED, ...offers];
  return known.includes(name) ? undefined : `$states.${name} is not available in this field`;
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function first<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
