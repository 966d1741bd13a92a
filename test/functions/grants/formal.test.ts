import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { canonicalContent } from "../../../domain/content.ts";
import { remarkOn, verdictOf } from "../../../domain/grants/formal/formal-check.ts";
import { openFormalCheck } from "../../../functions/shared/grants/formal-check.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { GrantStep } from "../../../schemas/grant-step.ts";
import type { Question } from "../../../schemas/question.ts";
import { tableName } from "../support/doors.ts";
import {
  aCall,
  answer,
  answerTo,
  applied,
  aQuestionLink,
  aTable,
  clock,
  lettersAbout,
  now,
  questionPage,
  questionsOf,
  reread,
  runAt,
  tracesOf,
} from "../support/grants.ts";

aTable();

type Values = Record<string, string | string[]>;

/** All items answered with yes, except the first where something is missing. */
const verdicts = ({ checklist }: GrantCall, firstVerdict: "yes" | "no"): Values =>
  Object.fromEntries(
    checklist.flatMap(({ id }, index) =>
      index === 0 && firstVerdict === "no"
        ? [
            [verdictOf(id), "no"],
            [remarkOn(id), "Kosztorys nie wymienia narzędzi."],
          ]
        : [[verdictOf(id), "yes"]],
    ),
  );

const passed = (call: GrantCall): Values => ({ ...verdicts(call, "yes"), outcome: "passed" });
const message = "Prosimy rozpisać kosztorys.";
const toCorrect = (call: GrantCall): Values => ({
  ...verdicts(call, "no"),
  outcome: "correction",
  flagged: ["budget"],
  message,
});
const rejected = (call: GrantCall): Values => ({
  ...verdicts(call, "no"),
  outcome: "rejected",
  message: "Brak danych.",
});

/** The budget of the examples in two rows. */
function twoRows({ answers }: Application): Values {
  const budget = Array.isArray(answers["budget"]) ? answers["budget"] : [];
  const total = budget.reduce((sum, row) => sum + (typeof row === "object" ? Number(row["amount"]) : 0), 0);
  const pln = (grosze: number) => (grosze / 100).toFixed(2);
  return {
    "budget[0].item": "Sadzonki i ziemia",
    "budget[0].amount": pln(total - 150_000),
    "budget[1].item": "Narzędzia",
    "budget[1].amount": "1500",
  };
}

async function newest(application: Application, step: GrantStep): Promise<Question> {
  const all = (await questionsOf(application)).filter((question) => question.step === step);
  const last = all.toSorted((one, other) => other.round - one.round)[0];
  if (!last) throw new Error(`Nobody was asked for ${step}`);
  return last;
}

/** An application in front of an official, who is asked to check it. */
async function inCheck(changes: Partial<GrantCall> = {}) {
  const call = await aCall(changes);
  const application = await applied(call);
  await openFormalCheck(tableName, call, application, now());
  return { call, application };
}

/** An application whose applicant was called to correct it. */
async function calledForCorrection() {
  const { call, application } = await inCheck();
  await answerTo(await newest(application, "formalCheck"), toCorrect(call));
  return { call, application, asked: await newest(application, "correction") };
}

describe("the formal check", () => {
  it("passes an application on, with a letter and a trace of every step", async () => {
    // given
    const { call, application } = await inCheck();
    const question = await newest(application, "formalCheck");
    const page = await questionPage(await aQuestionLink(question));

    // when
    const { statusCode } = await answerTo(question, passed(call));

    // then
    expect(page.body).toContain(application.reference);
    expect(page.body).toContain("w terminie");
    expect(statusCode).toBe(303);
    const after = await reread(application);
    expect(after).toMatchObject({ status: "reviewerAssignment", formalChecks: [{ outcome: "passed" }] });
    expect(after.formalChecks[0]?.items.map(({ id }) => id)).toEqual(call.checklist.map(({ id }) => id));
    expect(await lettersAbout(application)).toContain("formalCheckPassed");
    expect(await tracesOf(application)).toEqual(
      expect.arrayContaining(["answered formalCheck", "moved reviewerAssignment"]),
    );
  });

  it("gives the form back when its outcome does not agree with its items", async () => {
    const { call, application } = await inCheck();
    const reply = await answerTo(await newest(application, "formalCheck"), {
      ...verdicts(call, "no"),
      outcome: "passed",
    });
    expect(reply.statusCode).toBe(422);
    expect(load(reply.body ?? "")(".error-summary").text()).toContain("Wynik nie zgadza się");
    expect((await reread(application)).status).toBe("formalCheck");
  });

  it("counts once, whoever answers at the same moment, and a link that was used changes nothing", async () => {
    // given
    const { call, application } = await inCheck();
    const question = await newest(application, "formalCheck");
    const keys = await Promise.all([1, 2, 3, 4].map(() => aQuestionLink(question)));

    // when
    const replies = await Promise.all(
      keys.map((key, index) => answer(key, index % 2 === 0 ? passed(call) : rejected(call))),
    );

    // then
    const after = await reread(application);
    const [check, ...others] = after.formalChecks;
    expect(others).toEqual([]);
    const winner = check?.outcome === "passed" ? 0 : 1;
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(
      keys.map((_, index) => (index % 2 === winner ? 303 : 409)),
    );
    const again = await answer(keys[1 - winner] ?? "", winner === 0 ? rejected(call) : passed(call));
    expect(again.statusCode).toBe(409);
    expect(await reread(application)).toEqual(after);
  });
});

describe("a correction", () => {
  it("opens the flagged fields only, and comes back to the same official beside what was there", async () => {
    // given
    const { call, application, asked } = await calledForCorrection();
    const key = await aQuestionLink(asked);
    const $ = load((await questionPage(key)).body ?? "");
    const names = $("form.assignment :is(input, textarea, select)")
      .toArray()
      .map((control) => String($(control).attr("name")));
    expect($("main").text()).toContain(message);
    expect($("main").text()).toContain("Kosztorys nie wymienia narzędzi.");
    expect(new Set(names.map((name) => name.split("[")[0]))).toEqual(new Set(["budget"]));

    // when
    const smuggled = await answer(key, { ...twoRows(application), projectTitle: "Zupełnie inny projekt" });
    const wrongSum = await answer(key, { ...twoRows(application), "budget[1].amount": "1" });
    const right = await answer(key, twoRows(application));

    // then
    expect([smuggled, wrongSum, right].map(({ statusCode }) => statusCode)).toEqual([422, 422, 303]);
    const after = await reread(application);
    expect(after.status).toBe("formalCheck");
    expect({ ...after.answers, budget: application.answers["budget"] }).toEqual(application.answers);
    expect(after.contentHash).toBe(sha256(canonicalContent(after)));
    expect(after.contentHash).not.toBe(application.contentHash);
    expect(after.corrections).toMatchObject([
      { fields: ["budget"], before: { budget: application.answers["budget"] }, contentHash: after.contentHash },
    ]);

    const again = await newest(application, "formalCheck");
    expect(again).toMatchObject({ round: 2, status: "requested" });
    expect((await newest(application, "formalCheck")).asked.id).toBe(after.formalChecks[0]?.by);
    const second = load((await questionPage(await aQuestionLink(again))).body ?? "");
    expect(second("table.comparison caption").text()).toBe(call.fields.find(({ name }) => name === "budget")?.label.pl);
    expect(second("table.comparison ins").text()).toContain("500,00");
    expect(second("table.comparison del").text()).toContain("Prowadzenie warsztatów");
    expect(second("table.comparison ins").text()).not.toContain("Prowadzenie warsztatów");
    const rows = second("table.comparison th[scope=rowgroup]").toArray();
    expect(rows.map((row) => second(row).text())).toEqual([
      "Pozycja 1 – zmienione",
      "Pozycja 2 – zmienione",
      "Pozycja 3 – usunięte",
      "Razem – Kwota",
    ]);
    expect(second(`[name=${verdictOf(call.checklist[0]?.id ?? "")}]`).length).toBe(3);
    expect(second(`[name=${verdictOf(call.checklist[1]?.id ?? "")}]`).length).toBe(0);

    expect(
      (await answerTo(again, { [verdictOf(call.checklist[0]?.id ?? "")]: "yes", outcome: "passed" })).statusCode,
    ).toBe(303);
    expect(await reread(application)).toMatchObject({
      status: "reviewerAssignment",
      formalChecks: [{ outcome: "correction" }, { outcome: "passed" }],
    });
  });

  it("counts once however often it is sent, and the same again is as good as the first", async () => {
    const { application, asked } = await calledForCorrection();
    const key = await aQuestionLink(asked);
    const replies = await Promise.all([1, 2, 3].map(() => answer(key, twoRows(application))));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    const after = await reread(application);
    const other = await answer(key, { ...twoRows(application), "budget[0].item": "Coś innego" });
    expect(other.statusCode).toBe(409);
    expect(await reread(application)).toEqual(after);
    expect((await questionsOf(application)).filter(({ step }) => step === "formalCheck")).toHaveLength(2);
  });

  it("is taken in its last second and refused after it, and then the application is left unexamined", async () => {
    // given
    const [inTime, late] = [await calledForCorrection(), await calledForCorrection()];
    const key = await aQuestionLink(late.asked);
    const afterDeadline = new Date(Date.parse(late.asked.deadline) + 1).toISOString();

    // when
    clock(inTime.asked.deadline);
    const first = await answerTo(inTime.asked, twoRows(inTime.application));
    clock(afterDeadline);
    const second = await answer(key, twoRows(late.application));
    expect((await reread(late.application)).status).toBe("correctionRequested");
    await runAt(afterDeadline);

    // then
    expect([first, second].map(({ statusCode }) => statusCode)).toEqual([303, 410]);
    expect((await reread(inTime.application)).status).toBe("formalCheck");
    const left = await reread(late.application);
    expect(left).toMatchObject({ status: "leftUnexamined", answers: late.application.answers });
    expect(await lettersAbout(late.application)).toContain("applicationLeftUnexamined");
    expect(await tracesOf(late.application)).toContain("lapsed correction");
    expect((await answer(key, twoRows(late.application))).statusCode).toBe(409);
    expect(await reread(late.application)).toEqual(left);
  });
});

describe("an appeal", () => {
  async function appealed() {
    const { call, application } = await inCheck();
    await answerTo(await newest(application, "formalCheck"), rejected(call));
    const asked = await newest(application, "appeal");
    expect((await questionPage(await aQuestionLink(asked))).body).toContain("Kosztorys nie wymienia narzędzi.");
    expect((await answerTo(asked, { text: "Narzędzia są w pozycji pierwszej." })).statusCode).toBe(303);
    return { call, application, decision: await newest(application, "appealDecision") };
  }

  it("is decided by somebody else, who sees it with the reasons of the check", async () => {
    const { application, decision } = await appealed();
    const { formalChecks, status } = await reread(application);
    const page = await questionPage(await aQuestionLink(decision));
    expect(status).toBe("appeal");
    expect(decision.asked.id).not.toBe(formalChecks[0]?.by);
    expect(page.body).toContain("Narzędzia są w pozycji pierwszej.");

    expect((await answerTo(decision, { decision: "upheld", reason: "Są." })).statusCode).toBe(303);
    expect(await reread(application)).toMatchObject({
      status: "reviewerAssignment",
      appeal: { decision: { upheld: true, by: decision.asked.id, reason: "Są." } },
    });
    expect(await lettersAbout(application)).toContain("appealUpheld");
  });

  it("that is dismissed is the end, with its reasons", async () => {
    const { application, decision } = await appealed();
    expect((await answerTo(decision, { decision: "dismissed" })).statusCode).toBe(422);
    await answerTo(decision, { decision: "dismissed", reason: "Nie ma ich." });
    expect(await reread(application)).toMatchObject({
      status: "rejectedFormally",
      appeal: { decision: { upheld: false } },
    });
    expect(await lettersAbout(application)).toContain("applicationRejectedFormally");
    expect((await questionsOf(application)).filter(({ status }) => status === "requested")).toEqual([]);
  });

  it("that does not come in time leaves the rejection as it is", async () => {
    const { call, application } = await inCheck();
    await answerTo(await newest(application, "formalCheck"), rejected(call));
    const before = await reread(application);
    const asked = await newest(application, "appeal");
    await runAt(new Date(Date.parse(asked.deadline) + 1).toISOString());
    expect(await newest(application, "appeal")).toMatchObject({ status: "lapsed" });
    expect(await reread(application)).toEqual(before);
    expect((await answerTo(asked, { text: "Za późno." })).statusCode).toBe(409);
  });
});
