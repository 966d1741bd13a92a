import { describe, expect, it } from "vitest";
import { valuesOf } from "../../../domain/form-post.ts";
import { pressedIn } from "../../../functions/shared/submissions/pressed.ts";
import { changedRows, shownRows } from "../../../functions/shared/submissions/rows.ts";
import { aCall } from "../../support/forms.ts";
import { exampleRequest, formPost } from "../../support/requests.ts";

const call = aCall();

/** What a person typed into the page, and the button pressed on it. */
function pressed(button: string, typed = formPost(exampleRequest(call))) {
  const post = new URLSearchParams([...typed, ...new URLSearchParams(button)]);
  return { before: valuesOf(typed), after: changedRows(call, valuesOf(post), post) };
}

/** The values of the rows of the budget, in order. */
const items = (values: Record<string, unknown> = {}) =>
  Object.entries(values).filter(([name]) => name.startsWith("budget[") && name.endsWith("item"));

describe("the button that adds a row", () => {
  it("shows one more, with everything typed still there", () => {
    const { before, after } = pressed("_add=budget");
    expect(after).toEqual({ values: before, group: "budget", rows: { members: 3, budget: 4 } });
  });

  it("keeps what is wrong and what is not finished, too", () => {
    const typed = new URLSearchParams("email=anna@&budget[0].item=&budget[0].amount=1e3&consents.rules=1");
    const { before, after } = pressed("_add=members", typed);
    expect(after).toEqual({ values: before, group: "members", rows: { members: 2, budget: 1 } });
  });

  it("does nothing at the limit", () => {
    const typed = new URLSearchParams(Array.from({ length: 20 }, (_, row) => [`members[${row}].fullName`, "x"]));
    expect(pressed("_add=members", typed).after?.rows).toEqual({ members: 20, budget: 1 });
  });
});

describe("the button that removes a row", () => {
  it("takes that row out and moves later ones up", () => {
    const { before, after } = pressed("_remove=budget[1]");
    expect(after?.rows).toEqual({ members: 3, budget: 2 });
    expect(items(after?.values)).toEqual([
      ["budget[0].item", "Sadzonki i ziemia"],
      ["budget[1].item", "Prowadzenie warsztatów"],
    ]);
    const others = (values: object = {}) => Object.entries(values).filter(([name]) => !name.startsWith("budget["));
    expect(others(after?.values)).toEqual(others(before));
  });

  it("removes the first and the last likewise", () => {
    expect(items(pressed("_remove=budget[0]").after?.values)).toEqual([
      ["budget[0].item", "Narzędzia ogrodnicze"],
      ["budget[1].item", "Prowadzenie warsztatów"],
    ]);
    expect(items(pressed("_remove=budget[2]").after?.values)).toEqual([
      ["budget[0].item", "Sadzonki i ziemia"],
      ["budget[1].item", "Narzędzia ogrodnicze"],
    ]);
  });

  it("leaves one blank row of the last", () => {
    const typed = new URLSearchParams("budget[0].item=a&budget[0].amount=1");
    expect(pressed("_remove=budget[0]", typed).after).toEqual({
      values: {},
      group: "budget",
      rows: { members: 1, budget: 1 },
    });
  });

  it("removes nothing when there is no such row", () => {
    const { before, after } = pressed("_remove=budget[9]");
    expect(after).toEqual({ values: before, group: "budget", rows: { members: 3, budget: 3 } });
  });
});

describe("a button for a group that is not asked for any more", () => {
  it.each(["_add=", "_add=email", "_add=nothing", "_remove=budget", "_remove=email[0]", "_remove=budget[x]"])(
    "draws the page as it was filled in, and sends nothing: %s",
    (button) => {
      const { before, after } = pressed(button);
      expect(after).toEqual({ values: before, rows: { members: 3, budget: 3 } });
      const post = new URLSearchParams([...formPost(exampleRequest(call)), ...new URLSearchParams(button)]);
      expect(pressedIn(call, post)).toMatchObject({ to: "form", shown: { values: before } });
    },
  );
});

describe("a post without such a button", () => {
  it("is meant to be submitted", () => {
    expect(pressed("").after).toBeUndefined();
  });
});

describe("the rows that a page shows", () => {
  it("are those that were sent, at least one and never above the limit", () => {
    expect(shownRows(call, {})).toEqual({ members: 1, budget: 1 });
    expect(shownRows(call, { "members[4].fullName": "", "budget[x].item": "" })).toEqual({ members: 5, budget: 1 });
    expect(shownRows(call, { "members[998].fullName": "Jan" })).toEqual({ members: 20, budget: 1 });
  });
});
