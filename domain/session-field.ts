import type { Field } from "../schemas/field.ts";
import type { Conference } from "../schemas/form.ts";
import type { Language, Localised } from "../schemas/values.ts";
import { checkSignUp } from "./conference-rules.ts";
import { period } from "./local-words.ts";
import { signUpFields } from "./participants.ts";
import { inLanguage } from "./public-form.ts";

const label = { pl: "Wybór sesji", en: "Your sessions", uk: "Вибір сесій" };
const help = {
  pl: "Można wybrać kilka, jeśli nie odbywają się w tym samym czasie. Każda ma własną liczbę miejsc.",
  en: "You may choose several that are not at the same time. Each has seats of its own.",
  uk: "Можна вибрати кілька, якщо вони не відбуваються одночасно. Кожна має власну кількість місць.",
};

function inEachLanguage(write: (language: Language) => string): Localised {
  return { pl: write("pl"), en: write("en"), uk: write("uk") };
}

const only = { pl: "tylko", en: "only", uk: "лише" };

/** In brackets, for whom a session is; nothing where it is for everybody. */
function audience({ fields }: Conference, { admits }: Conference["sessions"][number], language: Language): string {
  const kind = fields.find(({ name }) => name === signUpFields.participantKind);
  if (!admits || kind?.type !== "choice") return "";
  const kinds = kind.options.filter(({ value }) => admits.includes(value));
  return ` (${only[language]}: ${kinds.map(({ label: name }) => inLanguage(name, language)).join("; ")})`;
}

const labelOf = (form: Conference, session: Conference["sessions"][number]): Localised =>
  inEachLanguage((language) => {
    const { title, startsAt, endsAt } = session;
    return `${inLanguage(title, language)} – ${period(language, startsAt, endsAt)}${audience(form, session, language)}`;
  });

/** Sessions that the person of the examples may attend, all of them together. */
function exampleOf(form: Conference): string[] {
  const { participantKind } = signUpFields;
  const kind = form.fields.find(({ name }) => name === participantKind)?.example;
  const isAllowed = (sessions: string[]) =>
    checkSignUp(form, { sessions, ...(typeof kind === "string" && { [participantKind]: kind }) }, []).length === 0;
  const chosen: string[] = [];
  for (const { id } of form.sessions) if (isAllowed([...chosen, id])) chosen.push(id);
  return chosen;
}

/** The field by which people choose sessions: a seat without any would be a seat at nothing. */
export const sessionField = (form: Conference): Field => ({
  type: "choices",
  name: signUpFields.sessions,
  label,
  help,
  required: true,
  options: form.sessions.map((session) => ({ value: session.id, label: labelOf(form, session) })),
  example: exampleOf(form),
});

/** The fields of a conference with that of its sessions made anew: after those that say who signs up. */
export function fieldsWithSessions(form: Conference): Field[] {
  const others = form.fields.filter(({ name }) => name !== signUpFields.sessions);
  if (form.sessions.length === 0) return others;
  const meaningful = new Set<string>(Object.values(signUpFields));
  const after = others.findLastIndex(({ name }) => meaningful.has(name)) + 1;
  const [before, next] = [others[after - 1]?.section, others[after]?.section];
  // In the midst of a section it is one of its fields.
  const section = before !== undefined && before === next ? { section: before } : {};
  return [...others.slice(0, after), { ...sessionField(form), ...section }, ...others.slice(after)];
}
