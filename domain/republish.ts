import * as z from "zod/mini";
import { Form } from "../schemas/form.ts";
import { canonicalJson } from "./content.ts";
import { republishWarnings } from "./republish-warnings.ts";
import { fieldsWithSessions } from "./session-field.ts";

/** What a new version of a form may change: nothing that is counted, due or decided depends on it. */
const changeable: ReadonlySet<string> = new Set([
  "title",
  "description",
  "organisers",
  "contact",
  "origins",
  "theme",
  "sections",
  "fields",
  "consents",
  "clerks",
  "officials",
]);
/** Made by publication or by organisers, and never by an author. */
const made: ReadonlySet<string> = new Set(["version", "sequence", "stages"]);

const onThePage = "a clerk changes it on the page of the event, where everybody concerned is told";
/** Who changes it instead, of a conference. */
const instead: Readonly<Record<string, string>> = {
  startsAt: onThePage,
  endsAt: onThePage,
  closesAt: "a clerk changes it on the page of the event",
  place: onThePage,
  capacity: onThePage,
  sessions: `nothing but their titles can be changed here; ${onThePage}`,
};

/** Sessions by everything but what they are called. */
const fixedPart = (name: string, value: unknown): unknown =>
  name === "sessions" && Array.isArray(value) ? value.map((session: object) => ({ ...session, title: "" })) : value;

/** Names of the members that differ, of those that an author writes. */
function differences(one: Form, other: Form, partOf: (name: string, value: unknown) => unknown): string[] {
  const [before, after] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  const text = (members: Map<string, unknown>, name: string) =>
    canonicalJson([partOf(name, members.get(name)) ?? null]);
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => !made.has(name));
  return names.filter((name) => text(before, name) !== text(after, name));
}

const fixedChanges = (published: Form, wanted: Form): string[] =>
  differences(published, wanted, fixedPart)
    .filter((name) => !changeable.has(name))
    .map((name) => {
      const way = published.kind === "conference" ? instead[name] : undefined;
      return `${name} cannot be changed once a form is published: ${way ?? "publish another form"}`;
    });

/** Somebody who consented to a text did not consent to another one. */
const consentChanges = (published: Form, wanted: Form): string[] =>
  wanted.consents.flatMap(({ name, version, text, details }) => {
    const before = published.consents.find((one) => one.name === name && one.version === version);
    const isSame =
      !before || canonicalJson([before.text, before.details ?? null]) === canonicalJson([text, details ?? null]);
    return isSame ? [] : [`the text of the consent ${name} is another one: give it another version than ${version}`];
  });

/** An official may have something to decide, and a coordinator replaces them where they have. */
const missingOfficials = (published: Form, wanted: Form): string[] =>
  published.kind === "grantCall" && wanted.kind === "grantCall"
    ? published.officials
        .filter(({ id }) => !wanted.officials.some((official) => official.id === id))
        .map(({ id }) => `the official ${id} cannot be taken away: questions may be waiting for them`)
    : [];

/** What was answered when it was special is kept apart: it would no longer be, and not be erased in time. */
const noLongerSpecial = (versions: readonly Form[], wanted: Form): string[] =>
  wanted.fields
    .filter(({ name, special }) => {
      const was = versions.some(({ fields }) => fields.some((field) => field.name === name && field.special));
      return was && !special;
    })
    .map(({ name }) => `the field ${name} was special and must stay so: ask under another name what is not`);

/** The form of today with what the new version changes, and everything else as it is: organisers may have changed it. */
function nextForm(current: Form, wanted: Form): Form {
  const kept = Object.entries(current).filter(([name]) => !changeable.has(name));
  const changed = Object.entries(wanted).filter(([name]) => changeable.has(name));
  const version = current.version + 1;
  const next = z.parse(Form, { ...Object.fromEntries([...kept, ...changed]), version });
  if (next.kind === "grantCall" || wanted.kind === "grantCall") return next;
  const titles = new Map(wanted.sessions.map(({ id, title }) => [id, title]));
  const sessions = next.sessions.map((session) => ({ ...session, title: titles.get(session.id) ?? session.title }));
  const renamed = { ...next, sessions };
  return { ...renamed, fields: fieldsWithSessions(renamed) };
}

export type Republication =
  | { outcome: "unchanged" }
  | { outcome: "refused"; reasons: string[] }
  | { outcome: "new"; form: Form; warnings: string[] };

/**
 * What becomes of a form that is published again. `published` is its newest version as it was published, `current` is
 * what organisers have made of it since; `wanted` is resolved at the instant of the first publication, so that days
 * relative to it are the same. `earlier`: the versions before the newest, the oldest first.
 */
export function republish(current: Form, published: Form, wanted: Form, earlier: readonly Form[] = []): Republication {
  const versions = [...earlier, published];
  const reasons = [
    ...fixedChanges(published, wanted),
    ...consentChanges(published, wanted),
    ...missingOfficials(published, wanted),
    ...noLongerSpecial(versions, wanted),
  ];
  if (reasons.length > 0) return { outcome: "refused", reasons };
  const isSame = differences(published, wanted, (_, value) => value).length === 0;
  if (isSame) return { outcome: "unchanged" };
  return { outcome: "new", form: nextForm(current, wanted), warnings: republishWarnings(versions, published, wanted) };
}
