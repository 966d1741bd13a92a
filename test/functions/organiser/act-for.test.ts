import { describe, expect, it } from "vitest";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { anEvent } from "../support/conferences.ts";
import { stored } from "../support/doors.ts";
import { aTable, clerk, itemsOf, keyOf } from "./clerk.ts";
import { onList, open, visit, withClerk } from "./rooms.ts";

aTable();

const onPhone = { source: "phone", state: { email: undefined, enteredBy: clerk.id } } as const;

describe("a clerk whom somebody calls", () => {
  it("opens the person's own page from the details, for a day, and the record says who did", async () => {
    // given
    const form = await anEvent(withClerk());
    const { id } = await onList(form, onPhone);
    const details = await open(`/organise/${await keyOf(form)}/sign-ups/${id}`);
    const action = details.$("form[action*='/manage']").attr("action") ?? "";

    // when
    const before = Date.now();
    const { statusCode, headers } = await visit(action.replace(/\?.*/, ""), { fields: {} });

    // then
    expect(details.text).toContain("Otwórz stronę zgłoszenia i działaj w imieniu tej osoby");
    expect(statusCode).toBe(303);
    const [, minted = ""] = /^\/manage\/([\w-]{43})\?lang=pl$/.exec(String(headers?.["location"])) ?? [];
    const [link] = await stored(keys.link(sha256(minted)).pk);
    expect(link).toMatchObject({ purpose: "manage", formId: form.id, submissionId: id });
    const lives = Date.parse(String(link?.["expiresAt"])) - before;
    expect(Math.round(lives / 3_600_000)).toBe(24);
    expect(await stored(keys.audit(id, "", "").pk, "AUDIT#")).toMatchObject([{ action: "linkSent", actor: clerk.id }]);
    expect((await open(`/manage/${minted}`)).status).toBe(200);
  });

  it("can cancel there for the person, as the person would", async () => {
    const form = await anEvent(withClerk());
    const { id } = await onList(form, onPhone);
    const { headers } = await visit(`/organise/${await keyOf(form)}/sign-ups/${id}/manage`, { fields: {} });
    const own = String(headers?.["location"]).replace(/\?.*/, "");
    const page = await open(own);
    expect(page.$(`form[action^='${own}']`).length).toBeGreaterThan(0);
  });

  it("opens nobody's page of another event, nor with a link of another kind", async () => {
    const [form, other] = [await anEvent(withClerk()), await anEvent(withClerk())];
    const { id } = await onList(form, onPhone);
    const elsewhere = await onList(other);
    const key = await keyOf(form);
    for (const wrong of [elsewhere.id, "0".repeat(32), "nobody"]) {
      expect((await visit(`/organise/${key}/sign-ups/${wrong}/manage`, { fields: {} })).statusCode).toBe(404);
    }
    const dismissed = await keyOf(form, "dawny");
    expect((await visit(`/organise/${dismissed}/sign-ups/${id}/manage`, { fields: {} })).statusCode).toBe(404);
    expect(await stored(keys.audit(id, "", "").pk, "AUDIT#")).toEqual([]);
    expect(await itemsOf(form, "AUDIT#")).toEqual([]);
  });
});
