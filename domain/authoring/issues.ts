import type * as z from "zod/mini";
import type { Finding } from "./finding.ts";
import { jsonSchemas } from "./json-schema.ts";
import { didYouMean } from "./near.ts";
import { pathText } from "./paths.ts";

type Issue = z.core.$ZodIssue;

const localTime = "a local time as 2027-03-05T15:00, or today+14T09:00 counted from the day of first publication";
/** How long a text may be that has a pattern of letters: the last of them repeated, those before it once each. */
function lengthsOf(pattern: string): string {
  const [, least = "", most = ""] = /\{(\d+),(\d+)\}\$\/?$/.exec(pattern) ?? [];
  const single = (pattern.match(/\[/g) ?? []).length - 1;
  return most === "" ? "" : `, ${Number(least) + single} to ${Number(most) + single} of them`;
}

/** An id as its pattern has it: of forms, sessions and people, or of what stands in a call. */
function idSentence(pattern: string, written: unknown): string {
  if (written === "event" && pattern.includes("event")) return "another word: event is the event itself";
  const letters = pattern.includes("A-Z") ? formats["name"] : formats["id"];
  return `${letters}${lengthsOf(pattern)}`;
}

/** What texts look like, by the last name of their path. */
const formats: Readonly<Record<string, string>> = {
  id: "small Latin letters, digits and hyphens",
  name: "a small Latin letter first, then Latin letters and digits",
  section: "the name of a section",
  field: "the name of a field",
  value: "Latin letters, digits and hyphens, at most 40",
  version: "Latin letters, digits, dots and hyphens, at most 20",
  referencePrefix: "two to five capital Latin letters",
  origins: "a web site as https://www.gmina.pl, without a path and in small letters",
  accent: "a colour as #0a5566, in small letters",
  accentDark: "a colour as #9ccaf5, in small letters",
  email: "an e-mail address",
  ...Object.fromEntries(["opensAt", "closesAt", "startsAt", "endsAt", "changesUntil"].map((name) => [name, localTime])),
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in "double quotes"',
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list in [ ]",
  object: "an object in { }",
  null: "null",
};

let names: Set<string> | undefined;

/** Every name that a member may have somewhere. */
function knownNames(): Set<string> {
  if (names) return names;
  const found = new Set<string>();
  JSON.stringify(jsonSchemas().files, (key, value: unknown) => {
    if (key === "properties" && typeof value === "object" && value)
      for (const name of Object.keys(value)) found.add(name);
    return value;
  });
  return (names = found);
}

/** Members of files that there were once. */
const gone = new Map([["version", "publication counts the versions of a form: leave it out"]]);

/** What is said of a member that is not known where it stands. */
function strange(name: string, around: unknown): string {
  const names = knownNames();
  if (!names.has(name)) return `there is no such member${didYouMean(name, names)}`;
  const [kind, type] = ["kind", "type"].map((member) => at(around, [member]));
  if (typeof kind === "string") return `a file of the kind ${kind} has no such member`;
  return typeof type === "string" ? `a field of the type ${type} has no such member` : "it is no member of this";
}

const at = (file: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined),
    file,
  );

function bound(origin: string, count: number | bigint): string {
  if (origin === "string") return count === 1 ? "1 character" : `${count} characters`;
  if (origin === "array") return count === 1 ? "1 element" : `${count} elements`;
  return String(count);
}

/** Of several ways to write something, the one that was most likely meant. */
function likeliest(ways: readonly Issue[][]): Issue[] {
  const weight = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => {
      if (issue.code === "unrecognized_keys") return sum + 2 * issue.keys.length;
      return sum + (issue.code === "invalid_union" ? Math.min(...issue.errors.map(weight), 3) : 1);
    }, 0);
  return ways.toSorted((one, other) => weight(one) - weight(other))[0] ?? [];
}

function sentenceOf(issue: Issue, written: unknown, path: readonly PropertyKey[]): string {
  if (written === undefined && issue.code !== "unrecognized_keys") {
    const mustBeNull = issue.code === "invalid_type" && issue.expected === "null";
    return mustBeNull ? "it is missing: it must be null" : "it is missing";
  }
  const last = path.findLast((part) => typeof part === "string");
  switch (issue.code) {
    case "invalid_type":
      return `it must be ${kinds[issue.expected] ?? issue.expected}`;
    case "too_small":
      return issue.origin === "string" && written === ""
        ? "it is empty"
        : `it must be at least ${bound(issue.origin, issue.minimum)}`;
    case "too_big":
      return `it must be at most ${bound(issue.origin, issue.maximum)}`;
    case "invalid_format":
      if ((last === "id" || last === "name") && "pattern" in issue) {
        return `it must be ${idSentence(String(issue.pattern), written)}`;
      }
      return `it must be ${formats[String(last)] ?? `like ${"pattern" in issue ? String(issue.pattern) : issue.format}`}`;
    case "invalid_value":
      return `it must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}${didYouMean(String(written), issue.values.map(String))}`;
    default:
      return "it is not as the schema has it";
  }
}

/** What a schema found, in sentences, with the path in the file. */
export function findingsOf(issues: readonly Issue[], file: unknown, before: readonly PropertyKey[] = []): Finding[] {
  return issues.flatMap((issue): Finding[] => {
    const path = [...before, ...issue.path];
    const written = at(file, path);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: pathText([...path, key]),
        text: (path.length === 0 && gone.get(key)) || strange(key, written),
      }));
    }
    if (issue.code === "invalid_union" && written !== undefined) {
      if (issue.errors.length > 0) return findingsOf(likeliest(issue.errors), file, path);
      const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      const text = `there is no ${JSON.stringify(written)}${didYouMean(String(written), options)}`;
      return [
        { path: pathText(path), text: `${text}${text.endsWith("?") ? "" : `; it may be ${options.join(", ")}`}` },
      ];
    }
    return [{ path: pathText(path), text: sentenceOf(issue, written, path) }];
  });
}
