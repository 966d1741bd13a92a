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

const labelOf = ({ title, startsAt, endsAt }: Conference["sessions"][number]): Localised =>
  inEachLanguage((language) => `${inLanguage(title, language)} – ${period(language, startsAt, endsAt)}`);

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

/** The field by which people choose sessions. */
export const sessionField = (form: Conference): Field => ({
  type: "choices",
  name: signUpFields.sessions,
  label,
  help,
  required: false,
  options: form.sessions.map((session) => ({ value: session.id, label: labelOf(session) })),
  example: exampleOf(form),
});

/** The fields of a conference with that of its sessions made anew: after those that say who signs up. */
export function fieldsWithSessions(form: Conference): Field[] {
  const others = form.fields.filter(({ name }) => name !== signUpFields.sessions);
  if (form.sessions.length === 0) return others;
  const meaningful = new Set<string>(Object.values(signUpFields));
  const after = others.findLastIndex(({ name }) => meaningful.has(name)) + 1;
  return [...others.slice(0, after), sessionField(form), ...others.slice(after)];
}
