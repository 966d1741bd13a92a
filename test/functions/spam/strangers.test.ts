import { randomUUID } from "node:crypto";
import { load } from "cheerio";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { mostOf, type Purpose, windowMillis } from "../../../domain/spam/limits.ts";
import { tallyKey } from "../../../functions/shared/spam/count.ts";
import { readSecret, writeSecret } from "../../../functions/shared/spam/secret.ts";
import { addTo } from "../../../functions/shared/table/add.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import type { Form } from "../../../schemas/form.ts";
import { whileOpen } from "../../support/forms.ts";
import { begin, Writer } from "../drafts/writer.ts";
import { anEvent, signedUp } from "../support/conferences.ts";
import { stored, tableName } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { aCall, appliedAt, aTable } from "../support/grants.ts";
import { anAddress, callsOf, send } from "./flood.ts";

aTable();

/** A window begins: what is counted together here is done within it. */
const begun = Math.ceil(Date.parse(whileOpen) / windowMillis) * windowMillis;
beforeEach(async () => {
  vi.setSystemTime(begun);
  await writeSecret(tableName);
});

/**
 * Has as much counted as is let through, in other containers; `act` then passes once more, and this container learns of
 * the others with what is counted half a minute later.
 */
async function flooded(form: Form, purpose: Purpose, of: string, act: () => Promise<unknown>): Promise<void> {
  const secret = (await readSecret(tableName)) ?? "";
  const key = tallyKey(secret, { formId: form.id, purpose, of }, Date.now());
  await addTo(tableName, key, mostOf[purpose], Date.now() / 1000 + 1_000);
  await act();
  vi.setSystemTime(Date.now() + 31_000);
}

type Answer = Awaited<ReturnType<typeof go>>;

/** The page of a refusal that says when to come back, for cheerio. */
function refusedBy({ statusCode, headers, body = "" }: Answer, language = "pl") {
  const $ = load(body);
  expect([statusCode, $("[data-problem]").attr("data-problem")]).toEqual([429, "busy"]);
  const seconds = Number(headers?.["retry-after"]);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(windowMillis / 1000);
  expect($("html").attr("lang")).toBe(language);
  return $;
}

/** What a form would send. */
const typedIn = (form: ReturnType<ReturnType<typeof load>>): [string, string][] =>
  form.serializeArray().map(({ name, value }) => [name, value]);

/** Presses a button that leads to the page of the form. */
async function pressed(form: Form, fields: URLSearchParams) {
  const { handler } = await import("../../../functions/submit-form/index.ts");
  const path = `/forms/${form.id}/submissions`;
  const body = fields.toString();
  const answer = await go(handler, { method: "POST", path, parameters: { formId: form.id }, headers: asForm, body });
  return { status: answer.statusCode, $: load(answer.body ?? "") };
}

const asForm = { "content-type": "application/x-www-form-urlencoded", accept: "text/html" };

async function askForLink(form: Form, email: string, from: string, lang = "pl"): Promise<Answer> {
  const { handler } = await import("../../../functions/request-link/index.ts");
  return go(handler, {
    method: "POST",
    path: `/forms/${form.id}/link`,
    parameters: { formId: form.id },
    query: { lang },
    headers: asForm,
    body: new URLSearchParams({ email }).toString(),
    sourceIp: from,
  });
}

describe("links that were lost", () => {
  it("are asked for without end by nobody, and the answer does not tell who is on the list", async () => {
    const form = await anEvent();
    await signedUp(form, { answers: { email: "jest@example.org" } });
    const from = anAddress();
    await flooded(form, "link", from, () => askForLink(form, "ktos@example.org", from));

    refusedBy(await askForLink(form, "ktos@example.org", from));
    const answers: unknown[] = [];
    for (const email of ["jest@example.org", "nikt@example.org"]) {
      let answer: Answer = {};
      const calls = await callsOf(async () => {
        answer = await askForLink(form, email, from);
      });
      const $ = refusedBy(answer);
      expect($("input[name=email]").attr("value")).toBe(email);
      answers.push([calls, answer.headers, answer.body?.replaceAll(email, "")]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]).toEqual([{}, expect.objectContaining({ "retry-after": "569" }), expect.any(String)]);
    expect((await askForLink(form, "jest@example.org", anAddress())).statusCode).toBe(303);
    for (const [language, title] of [
      ["en", "Many forms are being processed"],
      ["uk", "Обробляється багато форм"],
    ] as const) {
      expect(refusedBy(await askForLink(form, "a@example.org", from, language), language).text()).toContain(title);
    }
  });

  it("cost a call more in ten times, whoever asks", async () => {
    const form = await anEvent();
    const from = anAddress();
    await askForLink(form, "pierwszy@example.org", from);
    const seen = await callsOf(async () => {
      for (let turn = 0; turn < 19; turn += 1) await askForLink(form, `p${turn}@example.org`, from);
    });
    expect(seen).toEqual({ GetItemCommand: 19 * 4, TransactWriteItemsCommand: 19 * 2, UpdateItemCommand: 2 });
  });
});

describe("drafts", () => {
  const typing = { email: "anna@example.org", projectTitle: "Ogród „deszczowy” <b>", "budget[0].item": "Sadzonki" };
  const other = () => ({ ...typing, email: `${randomUUID()}@example.org` });

  it("are begun without end by nobody; nothing typed is lost, and what was begun is saved on", async () => {
    const call = await aCall();
    const from = anAddress();
    const writer = await Writer.of(call, other());
    writer.from = from;
    await flooded(call, "draft", from, () => begin(call, other(), from));

    const $ = refusedBy(await begin(call, { ...typing, "budget[1].item": "Ziemia" }, from));
    expect($("#projectTitle").attr("value")).toBe(typing.projectTitle);
    expect($("#email").attr("value")).toBe(typing.email);
    expect($("#budget-1-item").attr("value")).toBe("Ziemia");
    expect($("form[method=post]").attr("action")).toBe(`/forms/${call.id}/drafts?lang=pl`);
    expect($("form input[name=_key]").attr("value")).not.toBe("");
    for (const language of ["en", "uk"]) refusedBy(await begin(call, { ...typing, language }, from), language);
    expect(await writer.pressed("save", { projectTitle: "Łąka kwietna" })).toBe(303);

    // Another language is a button of the form, so that nothing typed is lost by that either.
    const english = $("button[name=_language][value=en]");
    const form = $(`form#${english.attr("form")}`);
    expect(english.attr("formaction")).toBe(`/forms/${call.id}/submissions`);
    const inEnglish = await pressed(call, new URLSearchParams([...typedIn(form), ["_language", "en"]]));
    expect([inEnglish.status, inEnglish.$("html").attr("lang")]).toEqual([200, "en"]);
    expect(inEnglish.$("#projectTitle").attr("value")).toBe(typing.projectTitle);
    expect(inEnglish.$("#budget-1-item").attr("value")).toBe("Ziemia");
    expect((await begin(call, typing, anAddress())).statusCode).toBe(303);
    vi.setSystemTime(begun + windowMillis);
    expect((await begin(call, typing, from)).statusCode).toBe(303);
  });

  it.each<[Purpose, string, Record<string, string>, string]>([
    ["save", "save", {}, "#projectTitle"],
    ["invitation", "invite", { _invite: "jan@example.org" }, "[name=_invite]"],
    ["file", "attach", { _fileName: "statut", _fileType: "pdf" }, "[name=_fileName]"],
  ])("are held to as many of the purpose %s, with everything typed kept and nothing done", async (...told) => {
    const [purpose, action, typed, control] = told;
    const call = await aCall({ attachments: 3 });
    const writer = await Writer.of(call, other());
    writer.from = anAddress();
    await flooded(call, purpose, writer.from, () => writer.press(action, { ...typed, _invite: "ola@example.org" }));
    await writer.look();
    const before = await writer.all();

    const $ = refusedBy(await writer.press(action, { ...typed, projectTitle: "Nowy tytuł" }));
    expect($("#projectTitle").attr("value")).toBe("Nowy tytuł");
    expect($(control).attr("value")).toBe(typed["_invite"] ?? typed["_fileName"] ?? "Nowy tytuł");
    expect(await writer.all()).toEqual(before);
    vi.setSystemTime(begun + windowMillis);
    expect([200, 303]).toContain((await writer.press(action, { ...typed, projectTitle: "Nowy tytuł" })).statusCode);
    expect(await writer.draft()).toMatchObject({ values: { projectTitle: "Nowy tytuł" } });
  });

  it("send no more letters to one recipient than that takes, wherever they are begun", async () => {
    const call = await aCall();
    await flooded(call, "recipient", "anna@example.org", () => begin(call, typing, anAddress()));
    refusedBy(await begin(call, { ...typing, email: " Anna@Example.org " }, anAddress()));
    expect((await begin(call, other(), anAddress())).statusCode).toBe(303);
  });
});

describe("files of a form", () => {
  const scan = {
    type: "file" as const,
    name: "scan",
    label: { pl: "Skan" },
    required: false,
    accept: ["pdf" as const],
    maxMegabytes: 4,
    example: null,
  };

  /** Presses "add" beside something that is no PDF: it is looked at, and counted, and not kept. */
  async function add(form: Form, from: string): Promise<Answer> {
    const { handler } = await import("../../../functions/attach-file/index.ts");
    const fields = new FormData();
    for (const [name, value] of Object.entries({ fullName: "Łucja Żółć", _attach: "scan", _key: randomUUID() })) {
      fields.set(name, value);
    }
    fields.set("_file.scan", new File(["MZ"], "scan.pdf"));
    const request = new Request("http://localhost", { method: "POST", body: fields });
    return go(handler, {
      method: "POST",
      path: `/forms/${form.id}/files`,
      parameters: { formId: form.id },
      headers: { "content-type": request.headers.get("content-type") ?? "", accept: "text/html" },
      body: await request.text(),
      sourceIp: from,
    });
  }

  it("are taken up to so many, apart from submissions", async () => {
    const { fields, ...form } = await anEvent();
    const event = await anEvent({ ...form, id: `event-${randomUUID().slice(0, 8)}`, fields: [...fields, scan] });
    const from = anAddress();
    expect((await add(event, from)).statusCode).toBe(422);
    await flooded(event, "file", from, () => add(event, from));

    const $ = refusedBy(await add(event, from));
    expect($("input[name=fullName]").attr("value")).toBe("Łucja Żółć");
    expect((await send(event, { from, answers: { scan: "" } })).status).toBe(303);
    expect((await add(event, anAddress())).statusCode).toBe(422);
  });
});

describe("comments on an offer", () => {
  it("are taken up to so many from one address, and no word of a refused one is lost", async () => {
    const smallGrant = { perOrganisation: 2_000_000, plannedBudget: 20_000_000, sharePercent: 20, commentDays: 7 };
    const { merit: _, ...call } = await aCall({ legalBasis: "smallGrant19a", rolling: true, smallGrant });
    const { handler } = await import("../../../functions/comment-on-offer/index.ts");
    const answers = { startsOn: "2027-03-01", endsOn: "2027-05-01" };
    const until = new Date(begun + 86_400_000).toISOString();
    const application = await appliedAt(call, "commentsOpen", { comments: { from: whileOpen, until } }, { answers });
    const parameters = { formId: call.id, submissionId: application.id };
    const comment = (text: string, sourceIp: string, lang = "pl") =>
      go(handler, {
        method: "POST",
        path: `/forms/${call.id}/offers/${application.id}`,
        parameters,
        query: { lang },
        headers: asForm,
        body: new URLSearchParams({ author: "Zofia", text }).toString(),
        sourceIp,
      });
    const from = anAddress();
    await flooded(call, "comment", from, () => comment("Pierwsza uwaga", from));

    const kept = await stored(keys.comment(application.id, "").pk, "COMMENT#");
    for (const language of ["pl", "en", "uk"]) {
      const $ = refusedBy(await comment("Czy będzie „woda”?", from, language), language);
      expect([$("#author").attr("value"), $("#text").text()]).toEqual(["Zofia", "Czy będzie „woda”?"]);
    }
    expect(await stored(keys.comment(application.id, "").pk, "COMMENT#")).toEqual(kept);
    expect((await comment("Druga uwaga", anAddress())).statusCode).toBe(303);
  });
});
