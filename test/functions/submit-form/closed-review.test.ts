import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../local/database/database.ts";
import { anEvent, inDays } from "../support/conferences.ts";
import { post, press, sentBy } from "../support/pressing.ts";
import { openTable } from "../support/table.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

describe("answers that were looked through when the form closed", () => {
  it.each([{}, { fragment: "1" }])("are all there to copy, in every language (%o)", async (query) => {
    // given
    const form = await anEvent({ opensAt: inDays(-3), closesAt: inDays(-1) });
    const email = "spozniona@example.org";

    // when
    const refused = await press(form, { answers: { email }, page: { _shown: "review" }, query });

    // then they stand there, and nothing says that they can be sent
    expect(refused.status).toBe(410);
    expect(refused.$("[data-problem=closed]").text()).toContain("Państwa odpowiedzi nie zostały wysłane");
    expect(refused.$("dl.answers").text()).toContain(email);
    expect(refused.$("[data-copy]").attr("data-copy")?.split("\n")).toContainEqual(
      expect.stringContaining(`: ${email}`),
    );
    expect(refused.$("form#_form").find("button, :not([type=hidden])")).toHaveLength(0);

    // when the page is wanted in another language
    const english = await post(form, sentBy(refused, ["_language", "en"]), query);

    // then it is the same page
    expect(english.status).toBe(410);
    expect(english.$("[data-problem=closed]").text()).toContain("Your answers have not been sent");
    expect(english.$(".languages [aria-current]").text()).toBe("English");
    expect(english.$("dl.answers").text()).toContain(email);
  });
});
