import type { Conference } from "../../../schemas/form.ts";
import type { SignUp } from "../../../schemas/sign-up.ts";
import type { LinkPurpose } from "../../../schemas/link.ts";
import { mintLinkKey, sha256 } from "../../../functions/shared/secrets.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import { aConference, aSeatCounter } from "../../support/forms.ts";
import { aSignUp, submissionId } from "../../support/submissions.ts";
import { publishForm, tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";

const hour = 60 * 60 * 1000;
export const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

export const clerk = { id: "sekretariat", name: "Ewa Sekretarz", email: "ewa@um.example.org", language: "pl" } as const;

let events = 0;

/** A conference that began an hour ago. */
export async function aRunningEvent(changes: Partial<Conference> = {}, free = 10): Promise<Conference> {
  const window = { opensAt: inHours(-500), closesAt: inHours(-48) };
  const times = { ...window, startsAt: inHours(-1), endsAt: inHours(5) };
  const form = aConference({ id: `event-${(events += 1)}`, capacity: 10, clerks: [clerk], ...times, ...changes });
  await publishForm(form, aSeatCounter({ capacity: 10, free, ...window }));
  return form;
}

interface LinkOptions {
  purpose?: LinkPurpose;
  expiresAt?: string;
  assigneeId?: string;
}

/** A key to the door of an event. */
export async function aKey(form: Conference, options: LinkOptions = {}): Promise<string> {
  const key = mintLinkKey();
  const link = { purpose: "checkIn", assigneeId: clerk.id, createdAt: inHours(-2), expiresAt: inHours(9), ...options };
  await transact(tableName, [{ put: { ...keys.link(sha256(key)), schemaVersion: 1, formId: form.id, ...link } }]);
  return key;
}

let people = 0;

/** Somebody who signed up, with a seat unless told otherwise. */
export async function somebody(form: Conference, state: Record<string, unknown> = {}): Promise<SignUp> {
  const id = submissionId((people += 1));
  const confirmed = { status: "confirmed", confirmedAt: inHours(-100) };
  const own = { reference: `KRK-TEST-${people}`, participants: [{ name: `Osoba ${people}` }] };
  const signUp = aSignUp({ id, ...own, ...("status" in state ? {} : confirmed), ...state }, form);
  await transact(tableName, [{ put: { ...keys.submission(form.id, id), ...signUp } }]);
  return signUp;
}

const doors = {
  arrivals: () => import("../../../functions/record-arrivals/index.ts"),
  undo: () => import("../../../functions/undo-arrival/index.ts"),
  "walk-ins": () => import("../../../functions/record-walk-in/index.ts"),
};

/** Posts JSON to a door of check-in. */
export async function postJson(key: string, door: keyof typeof doors, value: unknown) {
  const { handler } = await doors[door]();
  const answer = await go(handler, {
    method: "POST",
    path: `/check-in/${key}/${door}`,
    parameters: { key },
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  });
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? "null") };
}

/** Posts a form to a door of check-in, as a page without JavaScript does; answers where it leads. */
export async function postForm(key: string, door: keyof typeof doors, fields: Record<string, string>) {
  const { handler } = await doors[door]();
  const {
    statusCode,
    headers,
    body: html = "",
  } = await go(handler, {
    method: "POST",
    path: `/check-in/${key}/${door}`,
    parameters: { key },
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: statusCode, location: String(headers?.["location"] ?? ""), html };
}

/** Reports that somebody came, by name unless a ticket is given. */
export const report = (signUp: Pick<SignUp, "id">, changes: Record<string, unknown> = {}) => ({
  id: crypto.randomUUID(),
  submissionId: signUp.id,
  participant: 1,
  at: inHours(-0.5),
  method: "name",
  ...changes,
});

export async function list(key: string) {
  const { handler } = await import("../../../functions/check-in-list/index.ts");
  const answer = await go(handler, { path: `/check-in/${key}/participants`, parameters: { key } });
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? "null") };
}
