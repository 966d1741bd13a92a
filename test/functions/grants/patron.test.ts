import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { openFormalCheck } from "../../../functions/shared/grants/formal-check.ts";
import type { Application } from "../../../schemas/application.ts";
import type { GrantStep } from "../../../schemas/grant-step.ts";
import type { Question } from "../../../schemas/question.ts";
import { tableName } from "../support/doors.ts";
import {
  aCall,
  answerTo,
  applied,
  aQuestionLink,
  aTable,
  lettersAbout,
  now,
  questionPage,
  questionsOf,
  reread,
  runAt,
} from "../support/grants.ts";

aTable();

const dom = { patronName: "Fundacja Dom", patronEmail: "dom@example.org", patronNip: "" };
const most = { patronName: "Fundacja Most", patronEmail: "most@example.org", patronNip: "" };

async function open(application: Application, step: GrantStep): Promise<Question> {
  const all = (await questionsOf(application)).filter(({ status }) => status === "requested");
  const question = all.find((one) => one.step === step);
  if (!question) throw new Error(`Nobody is asked for ${step}`);
  return question;
}

async function aGroup() {
  const call = await aCall();
  return { call, application: await applied(call, { answers: { applicantKind: "informalGroup", ...dom } }) };
}

describe("the patron of a group", () => {
  it("declines while the call is open: the group names another, who confirms", async () => {
    // given
    const { call, application } = await aGroup();
    const asked = await open(application, "patron");
    expect(application.status).toBe("awaitingPatron");
    expect(asked).toMatchObject({ deadline: call.closesAt, asked: { id: "patron", email: "dom@example.org" } });
    expect((await questionPage(await aQuestionLink(asked))).body).toContain(application.reference);

    // when
    expect((await answerTo(asked, { decision: "refuse" })).statusCode).toBe(422);
    await answerTo(asked, { decision: "refuse", reason: "Nie działamy w tym mieście." });
    const correction = await open(application, "correction");
    expect((await questionPage(await aQuestionLink(correction))).body).toContain("Nie działamy w tym mieście.");
    expect((await answerTo(correction, most)).statusCode).toBe(303);
    const again = await open(application, "patron");
    expect((await answerTo(again, { decision: "confirm" })).statusCode).toBe(303);

    // then
    expect(again.asked.email).toBe("most@example.org");
    const after = await reread(application);
    expect(after).toMatchObject({ status: "submitted", patron: { name: "Fundacja Most", confirmedAt: now() } });
    expect(after.organisations).toEqual([...application.organisations, expect.any(String)]);
    expect(await lettersAbout(application)).toContain("applicationReceived");
  });

  it("stays silent: the application is checked nevertheless, and the check begins with what is known", async () => {
    // given
    const { call, application } = await aGroup();
    const asked = await open(application, "patron");

    // when
    await runAt(new Date(Date.parse(call.closesAt) + 1).toISOString());
    await openFormalCheck(tableName, call, await reread(application), now());

    // then
    const checked = await reread(application);
    expect(checked).toMatchObject({ status: "formalCheck", patron: { name: "Fundacja Dom" } });
    expect(checked.patron).not.toHaveProperty("confirmedAt");
    expect((await answerTo(asked, { decision: "confirm" })).statusCode).toBe(409);
    const $ = load((await questionPage(await aQuestionLink(await open(application, "formalCheck")))).body ?? "");
    expect($(".outcome.bad").text()).toContain("Patron nie potwierdził wniosku");
    expect($("[name=patronVerdict][checked]").attr("value")).toBe("no");
    expect($("[name=patronRemark]").text()).toContain("Patron nie potwierdził");
  });
});
