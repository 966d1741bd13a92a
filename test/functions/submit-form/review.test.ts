import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import { aCall, aPoolCounter, shipped } from "../../support/forms.ts";
import { anEvent, inDays } from "../support/conferences.ts";
import { publishForm, stored } from "../support/doors.ts";
import { go } from "../support/events.ts";
import { type Page, post, press, sentBy } from "../support/pressing.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const submissionsOf = (formId: string) => stored(keys.submission(formId, "").pk, prefix.submission);

async function aReviewedCall(id: string, window = { opensAt: inDays(-1), closesAt: inDays(1) }, graceMinutes = 0) {
  const form = aCall({ id, ...window, graceMinutes }, inDays(-1));
  await publishForm(form, aPoolCounter(window));
  return form;
}

describe("looking through the answers before they are sent", () => {
  it("shows all of them as people read them, stores nothing, and sends them once from there", async () => {
    // given a call, and an application that is complete
    const form = await aReviewedCall("review-once");

    // when it is to be looked through
    const review = await press(form, { page: { _review: "1" } });

    // then everything is there to be read, with a way back to each answer
    expect([review.status, review.$("h1").text()]).toEqual([200, "Prosimy sprawdzić odpowiedzi"]);
    const said = review.$("dl.answers").text().replaceAll(/\s/g, " ");
    for (const text of ["Sadzonki i ziemia", "4 000,00 zł", "Razem: 10 000,00 zł"]) expect(said).toContain(text);
    expect(review.$("input, select, textarea").not("[type=hidden]")).toHaveLength(0);
    const ways = review
      .$("button[name=_edit]")
      .map((_, one) => review.$(one).attr("value"))
      .get();
    expect(ways).toEqual(expect.arrayContaining(["projectTitle", "budget", "consents.privacy"]));
    expect(await submissionsOf(form.id)).toEqual([]);

    // when it is sent, twice
    const first = await post(form, sentBy(review));
    const second = await post(form, sentBy(review));

    // then it has been taken once
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(first.location).toMatch(new RegExp(`^/forms/${form.id}/receipts/`));
    expect(second.location).toBe(first.location);
    expect(await submissionsOf(form.id)).toHaveLength(1);
  });

  it.each([
    { attachments: 3, said: 2, ways: 1 },
    { attachments: 0, said: 0, ways: 0 },
  ])("says how attachments are added before it is sent, where there may be $attachments", async (example) => {
    const window = { opensAt: inDays(-1), closesAt: inDays(1) };
    const { attachments } = example;
    const form = aCall({ id: `review-files-${attachments}`, ...window, attachments }, window.opensAt);
    await publishForm(form, aPoolCounter(window));

    const review = await press(form, { page: { _review: "1" } });

    const text = review.$("main").text();
    expect(text.split("dodaje się je po zapisaniu wniosku: „Zapisz i dokończ później”")).toHaveLength(example.said + 1);
    const ways = review.$("button[name=_save]");
    expect(ways).toHaveLength(example.ways);
    if (example.ways > 0) expect(ways.attr("formaction")).toBe(`/forms/${form.id}/drafts?lang=pl`);
  });

  it("leads back to the form, with everything typed and the focus where something is to be changed", async () => {
    const form = await aReviewedCall("review-back");
    const review = await press(form, { answers: { projectTitle: "Ogród przy szkole" }, page: { _review: "1" } });

    const back = await post(form, sentBy(review, ["_edit", "projectTitle"]));

    expect(back.status).toBe(200);
    expect(
      back
        .$("[autofocus]")
        .map((_, one) => back.$(one).attr("name"))
        .get(),
    ).toEqual(["projectTitle"]);
    expect(back.$("[name=projectTitle]").attr("value")).toBe("Ogród przy szkole");
    expect(back.$("[name=_key]").attr("value")).toBe(sentBy(review).get("_key"));
    const [typed, before] = [sentBy(back), sentBy(review)];
    for (const name of before.keys()) {
      if (!name.startsWith("_")) expect(typed.getAll(name), name).toEqual(before.getAll(name));
    }
  });

  it("says what is wrong first, beside everything that the page said of the call before", async () => {
    const form = await aReviewedCall("review-faults");
    const about = ({ $ }: Pick<Page, "$">) => $("dl.facts, details, .again").text();
    const { handler } = await import("../../../functions/form-page/index.ts");
    const first = await go(handler, { path: `/forms/${form.id}/page`, parameters: { formId: form.id } });
    const page = await press(form, { answers: { nip: "1" }, page: { _review: "1" } });
    expect(about(page)).toContain("Co dalej po zamknięciu naboru");
    expect(about(page)).toBe(about({ $: load(first.body ?? "") }));
    expect([page.status, page.$(".error-summary li").length]).toEqual([422, 1]);
    expect(page.$("[name=nip]").attr("aria-invalid")).toBe("true");
  });

  it("is offered by a sign-up, and asked of an application", async () => {
    const [event, call] = [await anEvent(), await aReviewedCall("review-offered")];
    const pages = await Promise.all([event, call].map((form) => press(form, { page: { _edit: "" } })));
    const primary = pages.map(({ $ }) => $("form button.primary").attr("name"));
    expect(primary).toEqual([undefined, "_review"]);
    expect(pages[0]?.$("form button[name=_review].quiet")).toHaveLength(1);
    expect((await press(event)).status, "without the button, a post is sent").toBe(303);
  });

  it("tells that the form has closed meanwhile, with everything typed to copy", async () => {
    const form = await aReviewedCall("review-closed", { opensAt: inDays(-2), closesAt: inDays(-1) });
    const page = await press(form, { answers: { projectTitle: "Ogród przy szkole" }, page: { _review: "1" } });
    expect([page.status, page.$("[data-problem]").attr("data-problem"), page.$("form").length]).toEqual([
      410,
      "closed",
      0,
    ]);
    expect(page.$("dl.answers").text()).toContain("Ogród przy szkole");
  });

  it("goes on in the minutes of grace of a call, in which it can be sent as well", async () => {
    const form = await aReviewedCall("review-grace", { opensAt: inDays(-2), closesAt: inDays(-0.001) }, 10);
    const review = await press(form, { page: { _review: "1" } });
    expect([review.status, review.$("form#_form").length]).toEqual([200, 1]);
    expect((await post(form, sentBy(review))).status).toBe(303);
  });
});

describe("another language while a form is filled in", () => {
  it("keeps everything typed, rows that are still blank included", async () => {
    const form = await aReviewedCall("language-rows");
    const added = await press(form, { answers: { projectTitle: "Ogród" }, page: { _add: "budget" } });
    const rows = added.$("[data-field=budget] fieldset.row").length;

    const english = await post(form, sentBy(added, ["_language", "en"]));

    expect([english.status, english.$("html").attr("lang")]).toEqual([200, "en"]);
    expect(english.$("[name=projectTitle]").attr("value")).toBe("Ogród");
    expect(english.$("[data-field=budget] fieldset.row")).toHaveLength(rows);
    expect(english.$("form#_form").attr("action")).toContain("lang=en");
    expect(sentBy(english).get("language")).toBe("en");
  });

  it("says the same mistakes in that language", async () => {
    const form = await aReviewedCall("language-faults");
    const wrong = await press(form, { answers: { nip: "1" } });
    const english = await post(form, sentBy(wrong, ["_language", "en"]));
    expect([english.status, english.$(".error-summary li").length]).toEqual([422, 1]);
    expect(english.$("title").text()).toMatch(/^Error: /);
  });

  it("shows the answers to look through in that language", async () => {
    const form = await aReviewedCall("language-review");
    const review = await press(form, { page: { _review: "1" } });
    const english = await post(form, sentBy(review, ["_language", "en"]));
    expect([english.status, english.$("h1").text()]).toEqual([200, "Please check your answers"]);
    expect((await post(form, sentBy(english))).location).toContain("lang=en");
  });
});

describe("a form in a frame of another page", () => {
  const query = { frame: "1" };

  it("stays in the frame with its mistakes, its answers to look through and its receipt", async () => {
    const form = await anEvent({ origins: ["https://gmina.example"] });
    const wrong = await press(form, { answers: { email: "x" }, query });
    const review = await press(form, { page: { _review: "1" }, query });
    for (const page of [wrong, review]) {
      expect([page.$(".masthead, .skip").length, page.$("body").attr("class")]).toEqual([0, "framed"]);
      expect(page.$("form#_form").attr("action")).toContain("&frame=1");
      expect(page.$("a[href^='/']:not([target])")).toHaveLength(0);
      const policy = String(page.headers?.["content-security-policy"]);
      expect(policy).toMatch(/frame-ancestors [^;]*'self'/);
      expect(policy).toMatch(/frame-ancestors [^;]*https:\/\/gmina\.example/);
    }
    expect((await post(form, sentBy(review), query)).location).toMatch(/\/receipts\/\w+\?lang=pl&frame=1$/);
    const inPlace = await post(form, sentBy(review), { ...query, fragment: "1" });
    expect(inPlace.location, "drawn by a script in the frame").toMatch(/\?lang=pl&frame=1&fragment=1$/);
  });
});

describe("a session that has begun", () => {
  it("is offered no more, and refused by name to whoever had opened the page before", async () => {
    // given a series of meetings of which the first is over
    const { form: series } = shipped("secemin");
    if (series.kind !== "conference") throw new Error("Secemin is a conference");
    const sessions = series.sessions.map(({ id, title, capacity }, index) => ({
      id,
      title,
      capacity,
      startsAt: inDays(index === 0 ? -1 : 2 * index),
      endsAt: inDays(index === 0 ? -0.9 : 2 * index + 0.1),
    }));
    const form = await anEvent({ ...series, id: "begun", opensAt: inDays(-3), closesAt: inDays(1), sessions });
    const [first, second] = sessions;

    // when it is chosen all the same
    const wrong = await press(form, { answers: { sessions: [first?.id, second?.id] } });

    // then
    expect([wrong.status, wrong.$("#sessions-error, [id^=sessions][id$=-error]").length]).toEqual([422, 1]);
    expect(wrong.$(".error-summary").text()).toContain(`Sesja „${first?.title.pl}” już się rozpoczęła`);
    const offered = wrong
      .$("[name=sessions]")
      .map((_, one) => wrong.$(one).attr("value"))
      .get();
    expect(offered).toEqual(sessions.slice(1).map(({ id }) => id));
    expect(wrong.$(".meetings li").first().text()).toContain("już się rozpoczęła");
    expect((await press(form, { answers: { sessions: [second?.id] } })).status).toBe(303);
  });
});

describe("the address that forms are posted to", () => {
  it("leads whoever comes by it to the form", async () => {
    const form = await anEvent();
    const { handler } = await import("../../../functions/form-page/index.ts");
    const { statusCode, headers } = await go(handler, {
      path: `/forms/${form.id}/submissions`,
      parameters: { formId: form.id },
      query: { lang: "en" },
    });
    expect([statusCode, headers?.["location"]]).toEqual([303, `/forms/${form.id}/page?lang=en`]);
  });
});
