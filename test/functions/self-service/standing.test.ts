import { afterAll, beforeAll, expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { updateItem } from "../../../functions/shared/table/writes.ts";
import type { Database } from "../../../local/database/database.ts";
import { textOf } from "../pages/html.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { tableName } from "../support/doors.ts";
import { openTable } from "../support/table.ts";
import { expectPage, Visitor } from "./visitor.ts";

let database: Database;
beforeAll(async () => {
  database = await openTable();
});
afterAll(() => database.close());

const set = (update: { pk: string; sk: string }, name: string, value: string | number) =>
  updateItem(tableName, {
    update,
    expression: `SET ${name} = :value`,
    condition: { expression: "attribute_exists(pk)", values: { ":value": value } },
  });

it("a group sees how often it was passed over, and that seats are gathered for it now", async () => {
  // given
  const form = await anEvent({ capacity: 2, delegations: { maxSeats: 2 } });
  await signedUp(form);
  const group = await Visitor.of(form, await signedUp(form, { answers: { seats: 2 } }));
  const signUp = await group.signUp();
  if (signUp.status !== "waitlisted") throw new Error("a group that waits was expected");
  const entry = keys.waiting(form.id, "event", signUp.waitingNumber);
  const text = async () => textOf((await group.page()).body ?? "");

  // then
  expect(await text()).toContain("Dotąd nie wyprzedziło go żadne mniejsze zgłoszenie.");
  await set(entry, "passedOver", 3);
  expect(await text()).toContain("które dotąd je wyprzedziły: 3. Zwalniane miejsca zbieramy dla Państwa");
});

it("when the event is over no letter confirms it any more", async () => {
  const form = await anEvent();
  const visitor = await Visitor.of(form, await signedUp(form));
  await set(keys.form(form.id), "startsAt", inDays(-2));
  await set(keys.form(form.id), "endsAt", inDays(-1));
  expectPage(await visitor.resend(), visitor);
  expect(await visitor.letters()).toEqual(["signUpConfirmed"]);
  expect(textOf((await visitor.page()).body ?? "")).toContain("Wydarzenie zakończyło się");
});
