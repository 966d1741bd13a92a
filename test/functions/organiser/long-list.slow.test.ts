import { describe, expect, it } from "vitest";
import { keys } from "../../../functions/shared/table/keys.ts";
import { someone } from "../../support/lists.ts";
import { anEvent } from "../support/conferences.ts";
import { aTable, keyOf } from "./clerk.ts";
import { callsOf, open, put, visit, withClerk } from "./rooms.ts";

aTable();

describe("an event with two thousand sign-ups", () => {
  it("is shown a page at a time, found in, and exported whole, in few calls of the table", async () => {
    // given
    const form = await anEvent(withClerk({ capacity: 5000 }));
    const key = await keyOf(form);
    const many = Array.from({ length: 2000 }, (_, index) =>
      someone(10_000 + index, {
        name: `Osoba Numer${index}`,
        organisation: `Organizacja ${index % 700}`,
        state: { formId: form.id },
      }),
    );
    await put(...many.map((signUp) => ({ ...keys.submission(form.id, signUp.id), ...signUp })));

    // when
    let list = await open(`/organise/${key}`);
    const calls = await callsOf(async () => {
      list = await open(`/organise/${key}`);
    });
    const found = await open(`/organise/${key}`, { q: "numer1999" });
    const last = await open(`/organise/${key}`, { page: "20" });
    const statistics = await open(`/organise/${key}/statistics`);
    const attendance = await open(`/organise/${key}/attendance`);
    const csv = await visit(`/organise/${key}/list.csv`);

    // then
    expect(list.$("tbody tr")).toHaveLength(100);
    expect(list.$("#organisation option")).toHaveLength(701);
    expect(found.$("tbody tr")).toHaveLength(1);
    expect(last.text).toContain("Strona 20 z 20");
    expect(statistics.text).toContain("Pokazano 15 z 700 organizacji");
    expect(attendance.$("input[name=arrived]")).toHaveLength(100);
    expect(
      Buffer.from(csv.body ?? "", "base64")
        .toString("utf8")
        .trimEnd()
        .split("\r\n"),
    ).toHaveLength(2001);
    // A page of the table is a megabyte: the list is about three of them, and the rest is one call for each kind of record.
    expect(calls).toBeLessThan(16);
    expect(list.html.length).toBeLessThan(400_000);
  });
});
