import { type Node, type ParseError, parseTree, printParseErrorCode, getNodeValue } from "jsonc-parser";
import type { Finding } from "./finding.ts";
import { pathText } from "./paths.ts";

const sentences: Readonly<Record<string, string>> = {
  CommaExpected: "a comma is missing here, or a bracket before it is closed too early",
  ColonExpected: "a colon is missing between the name and its value",
  PropertyNameExpected: "a name in double quotes is missing; after the last member there is no comma",
  ValueExpected: "a value is missing; after the last element there is no comma",
  CloseBraceExpected: "a closing } is missing",
  CloseBracketExpected: "a closing ] is missing",
  EndOfFileExpected: "there is something after the end",
  InvalidCommentToken: "JSON has no comments",
  UnexpectedEndOfString: "a text is not closed by a double quote in its line",
  InvalidCharacter: "a line break or another control character stands in a text: write \\n",
  InvalidEscapeCharacter: "a backslash in a text is written as two",
  InvalidSymbol: "this is no value: texts stand in double quotes",
};

/** Line and column from 1, as editors count them. */
function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split("\n");
  return `line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}`;
}

/** JSON keeps the last of two members of the same name, and says nothing of the other. */
function twice(node: Node, path: PropertyKey[]): Finding[] {
  const { children = [] } = node;
  if (node.type === "array") return children.flatMap((child, index) => twice(child, [...path, index]));
  if (node.type !== "object") return [];
  const members = children.map(({ children: [name, value] = [] }) => ({ name: String(name?.value), value }));
  const names = members.map(({ name }) => name);
  return members.flatMap(({ name, value }, index) => [
    ...(names.indexOf(name) === index ? [] : [{ path: pathText([...path, name]), text: "it is there twice" }]),
    // Read into an object it would be what the object is made after, and no member of it.
    ...(name === "__proto__" ? [{ path: pathText([...path, name]), text: "there is no such member" }] : []),
    ...(value ? twice(value, [...path, name]) : []),
  ]);
}

/** The value of a JSON text, or where it is none. */
export function readJson(written: string): { value: unknown; errors: Finding[] } {
  // Some editors begin a file with a byte order mark.
  const text = written.replace(/^\uFEFF/, "");
  if (text.trim() === "") return { value: undefined, errors: [{ text: "the file is empty" }] };
  const failed: ParseError[] = [];
  const root = parseTree(text, failed, { disallowComments: true, allowTrailingComma: false });
  // What follows the first is mostly its consequence.
  const [first] = failed;
  if (first) {
    const sentence = sentences[printParseErrorCode(first.error)] ?? "this is no JSON";
    return { value: undefined, errors: [{ text: `${placeOf(text, first.offset)}: ${sentence}` }] };
  }
  return root
    ? { value: getNodeValue(root), errors: twice(root, []) }
    : { value: undefined, errors: [{ text: "this is no JSON" }] };
}
