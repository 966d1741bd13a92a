import { afterAll, beforeAll, describe, it } from "vitest";
import { embedsAccessibly, isAccessibleIn } from "./accessible.ts";
import { closesInSight, endsAccessibly } from "./ended.ts";
import { shipped } from "./forms.ts";
import { hosts, sendFromHost } from "./hosts.ts";
import { sendByKeyboard } from "./keyboard.ts";
import { sendInNarrowWindow } from "./narrow.ts";
import { sendWithoutScript } from "./plain.ts";
import { Stage } from "./stage.ts";
import { tellsAll } from "./told.ts";

/** A conference and a call that have groups of rows and conditions. */
const embedded = ["piotrkow-spotkanie", "mms-inicjatywy"];

describe("the shipped forms in a browser", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  describe.each(shipped)("$id", (form) => {
    it("is sent by keyboard, from the address bar to the receipt", () => sendByKeyboard(stage, form));
    it("fits a narrow window, and hides nothing that has the focus", () => sendInNarrowWindow(stage, form));
    it("is sent without JavaScript, in spite of a mistake and in two languages", () => sendWithoutScript(stage, form));
    it("tells assistive technology what each control is, and what is wrong with it", () => tellsAll(stage, form));
    it("is accessible by day, with mistakes too", () => isAccessibleIn(stage, form, "light"));
    it("is accessible at night, with mistakes too", () => isAccessibleIn(stage, form, "dark"));
  });

  it.each(shipped.filter(({ id }) => embedded.includes(id)))("$id is accessible however it is embedded", (form) =>
    embedsAccessibly(stage, form),
  );

  describe.each(hosts)("in a page of a town $about", (host) => {
    it.each(embedded)("%s is sent", (form) => sendFromHost(stage, host, form));
  });

  it("hide nothing that has the focus in their last minutes", () => closesInSight(stage));
  it("are accessible when they are over", () => endsAccessibly(stage));
});
