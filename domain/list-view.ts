import type { SignUp } from "../schemas/sign-up.ts";
import { signUpFields } from "./participants.ts";
import { finder, folded } from "./search.ts";

/** What an organiser looks for in the list; a part that is empty does not narrow it. */
export interface ListFilter {
  query: string;
  state: SignUp["status"] | "";
  /** An organisation as `organisationKey` makes it. */
  organisation: string;
}

/** In the order in which a sign-up goes through them. */
export const signUpStates = [
  "underReview",
  "waitlisted",
  "offered",
  "confirmed",
  "declined",
  "cancelled",
] as const satisfies SignUp["status"][];

/** Name of the organisation as it was typed. */
export function organisationName({ answers }: Pick<SignUp, "answers">): string | undefined {
  const name = answers[signUpFields.organisation];
  return typeof name === "string" && name.trim() !== "" ? name : undefined;
}

/** The same for every way of writing a name that differs in case, marks and spaces only. */
export const organisationKey = (signUp: Pick<SignUp, "answers">): string => folded(organisationName(signUp) ?? "");

/** Everything of a sign-up that can be searched; a reference also without its dashes, as it is said on the telephone. */
const searched = (signUp: SignUp): string[] => [
  ...signUp.participants.flatMap(({ name = "", email = "" }) => [name, email]),
  String(signUp.answers[signUpFields.fullName] ?? ""),
  organisationName(signUp) ?? "",
  signUp.email ?? "",
  signUp.reference,
  signUp.reference.replaceAll("-", ""),
];

const byArrival = (one: SignUp, other: SignUp): number =>
  one.submittedAt < other.submittedAt || (one.submittedAt === other.submittedAt && one.id < other.id) ? -1 : 1;

/** The sign-ups that were looked for, in the order in which they came. */
export function listOf(signUps: readonly SignUp[], { query, state, organisation }: ListFilter): SignUp[] {
  const finds = finder(query);
  return signUps
    .filter((signUp) => state === "" || signUp.status === state)
    .filter((signUp) => organisation === "" || organisationKey(signUp) === organisation)
    .filter((signUp) => finds(searched(signUp)))
    .toSorted(byArrival);
}

/** Organisations of a list, each once under the name that was typed first, in alphabetical order. */
export function organisationsOf(signUps: readonly SignUp[], language: string): { key: string; name: string }[] {
  const names = new Map<string, string>();
  for (const signUp of signUps.toSorted(byArrival)) {
    const [key, name] = [organisationKey(signUp), organisationName(signUp)];
    if (name !== undefined && !names.has(key)) names.set(key, name);
  }
  const { compare } = new Intl.Collator(language);
  return [...names].map(([key, name]) => ({ key, name })).toSorted((one, other) => compare(one.name, other.name));
}

/** One page of many rows; a page that does not exist is the nearest one that does. */
export function pageOf<Row>(rows: readonly Row[], wanted: number, size = 100) {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(Math.max(1, Number.isSafeInteger(wanted) ? wanted : 1), pages);
  return { page, pages, total: rows.length, rows: rows.slice((page - 1) * size, page * size) };
}

/** A participant who is expected, or who came: `person` is the number in the sign-up, from 1. */
export interface Expected {
  signUp: SignUp;
  person: number;
  name: string | undefined;
}

/** Everybody with a seat, at the event or in a session, in alphabetical order; those without a name come last. */
export function expectedOf(signUps: readonly SignUp[], language: string, session?: string): Expected[] {
  const { compare } = new Intl.Collator(language);
  const named = ({ name }: Expected) => (name === undefined ? 1 : 0);
  return signUps
    .filter(({ status }) => status === "confirmed")
    .filter(({ sessions }) => session === undefined || sessions[session]?.status === "confirmed")
    .flatMap((signUp) => signUp.participants.map(({ name }, index) => ({ signUp, person: index + 1, name })))
    .toSorted(
      (one, other) =>
        named(one) - named(other) ||
        compare(surnameFirst(one.name), surnameFirst(other.name)) ||
        (one.signUp.reference < other.signUp.reference ? -1 : 1) ||
        one.person - other.person,
    );
}

/** Lists at the door go by the last word of a name. */
export function surnameFirst(name = ""): string {
  const words = name.trim().split(/\s+/);
  const last = words.pop() ?? "";
  return [last, ...words].join(" ");
}
