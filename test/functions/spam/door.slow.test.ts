import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { limits, windowMillis } from "../../../domain/spam/limits.ts";
import { writeSecret } from "../../../functions/shared/spam/secret.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import type { Conference } from "../../../schemas/form.ts";
import { solve } from "../../../web/form/proof.ts";
import { anEvent } from "../support/conferences.ts";
import { stored, tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { openTable } from "../support/table.ts";
import { anAddress, callsOf, drawn, send, sendJson } from "./flood.ts";

/** A minute into a window: nothing here may depend on when it is run. */
const begin = Date.now() - (Date.now() % windowMillis) + 60_000;
const window = begin - 60_000;

let database: Database;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: begin });
  database = await openTable();
  await writeSecret(tableName);
});
afterAll(async () => {
  vi.useRealTimers();
  await database.close();
});

async function times<Value>(count: number, act: (index: number) => Promise<Value>): Promise<Value[]> {
  const answers: Value[] = [];
  for (let index = 0; index < count; index += 1) answers.push(await act(index));
  return answers;
}

const statuses = (answers: readonly { status: number | undefined }[]) => [
  ...new Set(answers.map(({ status }) => status)),
];
const tallies = (form: Conference) => stored(keys.tally(form.id, window, "").pk);

/** A form to which more doubtful posts have come than it takes, each from an address of its own. */
async function underAttack(): Promise<Conference> {
  const form = await anEvent({ capacity: 1_000 });
  const doubtful = () => send(form, { from: anAddress() });
  expect(statuses(await times(limits.doubtful, doubtful))).toEqual([303]);
  expect((await doubtful()).status).toBe(429);
  return form;
}

describe("in calm", () => {
  it("the page of a form is signed for its key, and taken with it without a word", async () => {
    const form = await anEvent();
    const { handler } = await import("../../../functions/form-page/index.ts");
    const parameters = { formId: form.id };
    const { body = "" } = await go(handler, { path: `/forms/${form.id}/page`, parameters });
    const $ = load(body);
    const [key, token] = ["_key", "_token"].map((name) => $(`input[name=${name}]`).attr("value") ?? "");
    expect(token).toMatch(/^[0-9a-z]{8,9}\.[\w-]{22}$/);
    expect($("form").attr("data-proof-bits")).toBeUndefined();
    vi.setSystemTime(begin + 20_000);
    const { status } = await send(form, { from: anAddress(), ...(key && { key }), page: { _token: token ?? "" } });
    vi.setSystemTime(begin);
    expect(status).toBe(303);
  });

  it("a sign-up is one call of AWS from wherever it comes, and one more in ten from the same address", async () => {
    const form = await anEvent({ capacity: 1_000 });
    await send(form);
    const people = await callsOf(() =>
      times(30, async () => send(form, { from: anAddress(), ...(await drawn(form, 30)) })),
    );
    expect(people).toEqual({ TransactWriteItemsCommand: 30 });
    const school = anAddress();
    const pupils = await callsOf(() => times(30, async () => send(form, { from: school, ...(await drawn(form, 30)) })));
    expect(pupils).toEqual({ TransactWriteItemsCommand: 30, UpdateItemCommand: 3 });
    expect(await tallies(form)).toMatchObject([{ counted: 30 }]);
  });

  it("addresses are kept only as hashes that differ from form to form", async () => {
    const forms = [await anEvent(), await anEvent()];
    const school = "198.51.100.23";
    for (const form of forms) await times(10, async () => send(form, { from: school, ...(await drawn(form, 30)) }));
    const items = (await Promise.all(forms.map(tallies))).flat();
    expect(items).toHaveLength(2);
    expect(JSON.stringify(items)).not.toContain("198.51");
    expect(new Set(items.map(({ sk }) => sk)).size).toBe(2);
  });

  it("the machine itself is not counted, whatever it sends", async () => {
    const form = await anEvent({ capacity: 1_000 });
    const calls = await callsOf(async () => {
      expect(statuses(await times(40, () => send(form)))).toEqual([303]);
    });
    expect([calls["UpdateItemCommand"], await tallies(form)]).toEqual([undefined, []]);
  });

  it("what comes too fast, late, unsigned or with the token of another filling is counted as doubtful, and taken", async () => {
    const form = await anEvent({ capacity: 1_000 });
    const other = await drawn(form, 30);
    const doubtful = [
      () => send(form, { from: anAddress() }),
      () => send(form, { from: anAddress(), page: { _token: "mfs1kq2a.AAAAAAAAAAAAAAAAAAAAAA" } }),
      () => send(form, { from: anAddress(), page: other.page }),
      async () => send(form, { from: anAddress(), ...(await drawn(form, 1)) }),
      async () => send(form, { from: anAddress(), ...(await drawn(form, 25 * 60 * 60)) }),
    ];
    for (const act of doubtful) expect(statuses(await times(2, act))).toEqual([303]);
    const fine = [30, 2 * 60 * 60].map(
      (age) => async () => send(form, { from: anAddress(), ...(await drawn(form, age)) }),
    );
    for (const act of fine) expect(statuses(await times(2, act))).toEqual([303]);
    expect(await tallies(form)).toMatchObject([{ sk: "doubtful", counted: 10 }]);
  });

  it("a single address cannot put a form under attack", async () => {
    const form = await anEvent({ capacity: 1_000 });
    const bot = anAddress();
    await times(limits.unquestioned, () => send(form, { from: bot }));
    expect((await send(form, { from: bot })).status).toBe(429);
    expect((await send(form, { from: anAddress() })).status).toBe(303);
  });
});

describe("under attack", () => {
  it("a page asks for proof with everything typed on it, and takes what brings one, once", async () => {
    // given
    const form = await underAttack();
    const from = anAddress();
    const page = await drawn(form, 30);
    const answers = { fullName: "Łucja <b>Żółć</b>" };

    // when
    const asked = await send(form, { from, ...page, answers });

    // then
    expect([asked.status, asked.headers?.["retry-after"]]).toEqual([429, "30"]);
    expect(asked.$("[data-problem]").attr("data-problem")).toBe("proofNeeded");
    expect(asked.$("[data-problem]").text()).toMatch(/30\s+sekund/);
    expect(asked.$("[name=fullName]").attr("value")).toBe(answers.fullName);
    const token = asked.$("[name=_token]").attr("value") ?? "";
    expect([token, asked.$("[name=_key]").attr("value")]).toEqual([page.page._token, page.key]);
    const bits = Number(asked.$("form[data-proof-bits]").attr("data-proof-bits"));

    const proof = { _token: token, _proof: await solve(token, bits) };
    expect((await send(form, { from, key: page.key, page: { ...proof, _proof: "0" }, answers })).status).toBe(429);
    const taken = await send(form, { from, key: page.key, page: proof, answers });
    expect(taken.status).toBe(303);
    const again = await send(form, { from, key: page.key, page: proof, answers });
    expect(again.headers?.["location"]).toBe(taken.headers?.["location"]);
    const replayed = await send(form, { from, page: proof });
    expect([replayed.status, replayed.$("[name=_token]").attr("value")]).not.toEqual([303, token]);
    expect(replayed.status).toBe(429);
  });

  it("a page without a token gets one, and passes a minute later without JavaScript", async () => {
    const form = await underAttack();
    const from = anAddress();
    const asked = await send(form, { from });
    expect([asked.status, asked.headers?.["retry-after"]]).toEqual([429, "60"]);
    const page = { _token: asked.$("[name=_token]").attr("value") ?? "" };
    vi.setSystemTime(begin + 59_000);
    expect((await send(form, { from, key: asked.key, page })).status).toBe(429);
    vi.setSystemTime(begin + 60_000);
    expect((await send(form, { from, key: asked.key, page })).status).toBe(303);
    vi.setSystemTime(begin);
  });

  it("a program is told what to prove, and is taken with it", async () => {
    const form = await underAttack();
    const from = anAddress();
    const asked = await sendJson(form, from);
    expect(asked).toMatchObject({ status: 429, body: { type: "urn:wspolnie:proofNeeded", status: 429 } });
    expect(asked.headers?.["retry-after"]).toBe("60");
    const { token, bits } = asked.body.proof;
    const proven = { "wspolnie-token": token, "wspolnie-proof": await solve(token, bits) };
    expect((await sendJson(form, from, { ...proven, "idempotency-key": asked.key })).status).toBe(201);
    expect((await sendJson(form, from, proven)).status).toBe(429);
  });

  it("what was taken before gets its receipt again without any proof, and nothing else does", async () => {
    // given
    const form = await anEvent({ capacity: 1_000 });
    const from = anAddress();
    const page = await send(form, { from });
    const program = await sendJson(form, from);
    expect([page.status, program.status]).toEqual([303, 201]);

    // when
    await times(limits.unquestioned, () => send(form, { from }));
    expect((await send(form, { from })).status).toBe(429);

    // then
    const again = await send(form, { from, key: page.key });
    expect([again.status, again.headers?.["location"]]).toEqual([303, page.headers?.["location"]]);
    const repeated = await sendJson(form, from, { "idempotency-key": program.key });
    expect([repeated.status, repeated.body]).toEqual([200, program.body]);
    expect((await send(form, { from, key: page.key, answers: { fullName: "Kto Inny" } })).status).toBe(429);
  });

  it("is over with the window, and never reaches other forms or the machine itself", async () => {
    const form = await underAttack();
    expect((await send(form, { from: anAddress() })).status).toBe(429);
    expect((await send(await anEvent(), { from: anAddress() })).status).toBe(303);
    expect((await send(form)).status).toBe(303);
    vi.setSystemTime(window + windowMillis);
    expect((await send(form, { from: anAddress() })).status).toBe(303);
    vi.setSystemTime(begin);
  });
});

describe("the field that nobody sees", () => {
  it.each(["127.0.0.1", "203.0.113.9"])("keeps a post back that fills it in, and mends it (from %s)", async (from) => {
    const form = await anEvent();
    const answers = { fullName: "Jan Nowak" };
    const refused = await send(form, { from, answers, page: { _subject: "Cheap watches" } });
    expect(refused.status).toBe(422);
    expect(refused.$("[data-problem]").attr("data-problem")).toBe("trapFilled");
    expect(refused.$("[name=fullName]").attr("value")).toBe("Jan Nowak");
    const trap = refused.$("[name=_subject]");
    expect([trap.attr("value") ?? "", trap.attr("tabindex"), trap.attr("autocomplete")]).toEqual(["", "-1", "off"]);
    expect(trap.closest("[aria-hidden=true].visually-hidden").text()).toContain("puste");
    expect((await send(form, { from, key: refused.key, answers, page: { _subject: "" } })).status).toBe(303);
  });
});
