import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, vi } from "vitest";
import { dueOf } from "../../../domain/due.ts";
import type { NewQuestion } from "../../../domain/grants/outcome.ts";
import { openingFigures } from "../../../domain/opening-figures.ts";
import { publicationWrites } from "../../../functions/publish-forms/writes.ts";
import { questionKey, questionWrites } from "../../../functions/shared/grants/question-writes.ts";
import {
  readApplication,
  readPool,
  readQuestion,
  readQuestions,
  readRanking,
} from "../../../functions/shared/grants/read.ts";
import { mintLinkKey, sha256 } from "../../../functions/shared/secrets.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Application } from "../../../schemas/application.ts";
import type { PoolCounter } from "../../../schemas/counter.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Link } from "../../../schemas/link.ts";
import type { Question } from "../../../schemas/question.ts";
import type { Ranking } from "../../../schemas/ranking.ts";
import type { Receipt } from "../../../schemas/submission.ts";
import type { Instant } from "../../../schemas/values.ts";
import { aCall as aShippedCall, publishedAt, shippedCall, whileOpen } from "../../support/forms.ts";
import { type Posting, postTo, stored, tableName } from "./doors.ts";
import { go } from "./events.ts";
import { openTable } from "./table.ts";

/** Sets the clock of all doors. */
export const clock = (now: Instant) => vi.setSystemTime(now);
export const now = (): Instant => new Date().toISOString();

/** An empty table for the stories of a file, and a clock that stands at an instant until it is moved. */
export function aTable(at: Instant = whileOpen): void {
  let database: Database;
  beforeAll(async () => {
    database = await openTable();
  });
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(at), toFake: ["Date"] });
    return () => vi.useRealTimers();
  });
  afterAll(() => database.close());
}

/** Time enough for everything, or for so many looks at the clock. */
const contextWith = (looks: number) => {
  let left = looks;
  return { getRemainingTimeInMillis: () => ((left -= 1) < 0 ? 1000 : 300_000) };
};

/** Moves the clock and starts the scheduled run. It fails when something that was due failed. */
export async function runAt(at: Instant, looks = Number.POSITIVE_INFINITY): Promise<void> {
  clock(at);
  const { handler } = await import("../../../functions/run-due/index.ts");
  await handler({}, contextWith(looks));
}

/**
 * The shipped call of Piotrków under an id of its own, published on 1 February 2027 with all its figures, open until noon
 * of the 22nd: 100,000 PLN, 2 officials, 6 reviewers of different institutions, 4 criteria of 10 points, a chain of 3. `shipped`:
 * another call that is shipped, such as `mms-inicjatywy` or `secemin-19a`.
 */
export async function aCall(changes: Partial<GrantCall> = {}, shipped?: string): Promise<GrantCall> {
  const own = { ...changes, id: `call-${randomUUID().slice(0, 8)}` };
  const form = shipped === undefined ? aShippedCall(own) : { ...shippedCall(shipped), ...own };
  const due = dueOf(form, publishedAt);
  await transact(tableName, publicationWrites({ form, ...openingFigures(form), due }, publishedAt));
  return form;
}

const there = <Thing>(thing: Thing | undefined): Thing => {
  if (thing === undefined) throw new Error("It is not in the table");
  return thing;
};

/** The application as it is stored now. */
export const reread = async ({ formId, id }: Pick<Application, "formId" | "id">): Promise<Application> =>
  there(await readApplication(tableName, formId, id));

/** Applies through the public door, with the examples of the form unless told otherwise, as an organisation of its own. */
export async function applied(call: GrantCall, { answers, ...posting }: Posting = {}): Promise<Application> {
  const name = `Stowarzyszenie ${randomUUID().slice(0, 8)}`;
  const own = { applicantName: name, nip: "", regon: "", krs: "", ...answers };
  const { statusCode, body } = await postTo(call, { ...posting, answers: own });
  expect(statusCode, body).toBe(201);
  const { id } = JSON.parse(body ?? "") as Receipt;
  const application = await reread({ formId: call.id, id });
  // The change stream asks the patron of a group at once.
  if (application.status === "awaitingPatron") await followed(application);
  return application;
}

/** Puts an application into a state, whatever led there. */
export async function asAt(
  application: Application,
  status: Application["status"],
  set: Partial<Application> = {},
): Promise<Application> {
  const moved: Application = { ...application, status, since: now(), ...set, revision: application.revision + 1 };
  await transact(tableName, [{ put: { ...keys.submission(moved.formId, moved.id), ...moved } }]);
  return moved;
}

/** An application in a state, of an organisation that applied a moment ago. */
export const appliedAt = async (
  call: GrantCall,
  status: Application["status"],
  set: Partial<Application> = {},
  posting: Posting = {},
): Promise<Application> => asAt(await applied(call, posting), status, set);

/** Every question put about an application, or about the list of a call. */
export const questionsOf = ({ id, formId }: Pick<Application, "id" | "formId">): Promise<Question[]> =>
  readQuestions(tableName, { formId, submissionId: id });
export const questionsAbout = ({ id }: GrantCall, list = "main"): Promise<Question[]> =>
  readQuestions(tableName, { formId: id, list });

/** Puts a question, as what leads to it would. Without a submission or list it is about the main list. */
export async function asked(call: GrantCall, asking: NewQuestion): Promise<Question> {
  const { submissionId, step, round, asked } = asking;
  const list = submissionId === undefined ? (asking.list ?? "main") : undefined;
  const about = { form: call, submissionId, list };
  await transact(tableName, questionWrites(about, asking, now()));
  return there(await readQuestion(tableName, { formId: call.id, submissionId, list, step, round, asked }));
}

async function aLink(link: Link): Promise<string> {
  const key = mintLinkKey();
  await transact(tableName, [{ put: { ...keys.link(sha256(key)), ...link } }]);
  return key;
}

const days = (count: number): Instant => new Date(Date.now() + count * 24 * 3600 * 1000).toISOString();
const lifetime = () => ({ schemaVersion: 1 as const, createdAt: now(), expiresAt: days(90) });

/** The key of a link that leads to a question. */
export function aQuestionLink({ formId, submissionId, list, step, round, asked }: Question): Promise<string> {
  const about = { formId, ...(submissionId && { submissionId }), ...(list && { list }), step, round };
  return aLink({ purpose: "question", ...lifetime(), ...about, assigneeId: asked.id });
}

/** The key of the applicant's own link. */
export const aManageLink = ({ formId, id }: Pick<Application, "formId" | "id">): Promise<string> =>
  aLink({ purpose: "manage", ...lifetime(), formId, submissionId: id });

/** The key of the coordinator's link. */
export const aCoordinatorLink = ({ id, coordinator }: GrantCall): Promise<string> =>
  aLink({ purpose: "coordinate", ...lifetime(), formId: id, assigneeId: coordinator.id });

interface At {
  step?: string;
  /** Shown in this language. */
  lang?: string;
}
const queryOf = (at: At): Record<string, string> => Object.fromEntries(Object.entries(at));

/** The page of a question, as a browser gets it. */
export async function questionPage(key: string, at: At = {}) {
  const { handler } = await import("../../../functions/question-page/index.ts");
  return go(handler, { path: `/questions/${key}`, parameters: { key }, query: queryOf(at) });
}

/** Posts the form of a question: values by the names of its controls (`remark`, `rows[0].actual`). */
export async function answer(key: string, values: Record<string, string | string[]>, at: At = {}) {
  const { handler } = await import("../../../functions/answer-question/index.ts");
  const fields = Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return go(handler, {
    method: "POST",
    path: `/questions/${key}`,
    parameters: { key },
    query: queryOf(at),
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
}

/** Answers a question of which nobody has the link yet. */
export const answerTo = async (question: Question, values: Record<string, string | string[]>) =>
  answer(await aQuestionLink(question), values);

/** What the change stream does of an application, a question or a list as it is stored now. */
export async function followed(thing: Application | Question | Ranking): Promise<void> {
  const { followApplicationChange } = await import("../../../functions/follow-changes/grants/application.ts");
  const { followAnswer } = await import("../../../functions/follow-changes/grants/answer.ts");
  const { followRanking } = await import("../../../functions/follow-changes/grants/ranking.ts");
  if ("kind" in thing) {
    const fresh = await reread(thing);
    return followApplicationChange(tableName, { ...keys.submission(fresh.formId, fresh.id), ...fresh }, now());
  }
  if ("entries" in thing) {
    const fresh = there(await readRanking(tableName, thing.formId, thing.id));
    return followRanking(tableName, { ...keys.ranking(fresh.formId, fresh.id), ...fresh }, now());
  }
  const fresh = there(await readQuestion(tableName, thing));
  return followAnswer(tableName, { ...questionKey(fresh), ...fresh }, now());
}

export const poolOf = async ({ id }: GrantCall): Promise<PoolCounter> => there(await readPool(tableName, id));
export const listOf = async ({ id }: GrantCall, list = "main"): Promise<Ranking> =>
  there(await readRanking(tableName, id, list));

/** Kinds of the letters about an application, in the order of their keys, and what happened to it, oldest first. */
export const lettersAbout = async ({ id }: Pick<Application, "id">): Promise<string[]> =>
  (await stored(keys.letter(id).pk, "LETTER#")).map(({ kind }) => String(kind));
export const tracesOf = async ({ id }: Pick<Application, "id">): Promise<string[]> =>
  (await stored(keys.letter(id).pk, "AUDIT#")).map(({ action, detail }) => [action, detail].filter(Boolean).join(" "));
