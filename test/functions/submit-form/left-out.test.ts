import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keys, prefix } from "../../../functions/shared/table/keys.ts";
import type { Database } from "../../../local/database/database.ts";
import { aCall, aPoolCounter } from "../../support/forms.ts";
import { anEvent, inDays } from "../support/conferences.ts";
import { publishForm, stored } from "../support/doors.ts";
import { post, press, sentBy } from "../support/pressing.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const submissionsOf = (formId: string) => stored(keys.submission(formId, "").pk, prefix.submission);

describe("an answer to what is not asked for", () => {
  const half = {
    applicantKind: "informalGroup",
    nip: "",
    regon: "",
    krs: "",
    patronNip: "",
    patronName: "",
    patronEmail: "patron@example.org",
  };

  it("is said not to be sent, with the reason and a way to it, before an application is sent without it", async () => {
    // given a page without a script, on which the e-mail of a patron stands without the patron's name
    const window = { opensAt: inDays(-1), closesAt: inDays(1) };
    const form = aCall({ id: "left-out-call", ...window }, window.opensAt);
    await publishForm(form, aPoolCounter(window));
    const review = await press(form, { answers: half, page: { _review: "1", _version: "1" } });

    // then the review says so
    expect(review.status, review.$(".error-summary").text()).toBe(200);
    const said = review.$("[data-left-out]");
    expect(said.find("dt").text()).toBe("Adres e-mail patrona");
    expect(said.find("dd").first().text()).toBe(
      "patron@example.orgProsimy wypełnić, jeśli „Kto składa wniosek?” to: grupa nieformalna i podano „Organizacja patronująca grupie”.",
    );
    expect(said.find("button[name=_edit]").attr("value")).toBe("patronEmail");

    // and the answer is still there for who goes back, and neither sent nor stored for who goes on
    const back = await post(form, sentBy(review, ["_edit", "patronEmail"]));
    expect(back.$("[name=patronEmail]").attr("value")).toBe("patron@example.org");
    expect((await post(form, sentBy(review))).status).toBe(303);
    expect(JSON.stringify(await submissionsOf(form.id))).not.toContain("patron@example.org");
  });

  it("holds a sign-up up once, which is sent at once otherwise, and never a script or a program", async () => {
    const form = await anEvent();
    const { fields } = form;
    const first = fields.find(({ type }) => type === "text");
    const why = {
      type: "text" as const,
      name: "why",
      label: { pl: "Dlaczego?" },
      required: false,
      maxLength: 50,
      example: "",
      showWhen: [{ field: String(first?.name), is: ["nikt"] }],
    };
    const asking = await anEvent({ fields: [...fields, why] });
    const answers = { why: "Bo tak" };

    const held = await press(asking, { answers, page: { _version: "1" } });
    expect([held.status, held.$("h1").text()]).toEqual([200, "Prosimy sprawdzić odpowiedzi"]);
    expect(held.$("[data-left-out]").text()).toContain("Bo tak");
    expect(await submissionsOf(asking.id)).toEqual([]);
    expect((await post(asking, sentBy(held))).status).toBe(303);

    expect((await press(asking, { page: { _version: "1" } })).status, "nothing is lost").toBe(303);
    expect((await press(asking, { answers })).status, "a program knows what it sends").toBe(303);
  });
});
