import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { letterWrites } from "../../../functions/shared/letters.ts";
import { sha256 } from "../../../functions/shared/secrets.ts";
import { keys } from "../../../functions/shared/table/keys.ts";
import { getItem } from "../../../functions/shared/table/reads.ts";
import { transact } from "../../../functions/shared/table/writes.ts";
import type { Conference } from "../../../schemas/form.ts";
import { anEvent, inDays, signedUp } from "../support/conferences.ts";
import { stored, tableName } from "../support/doors.ts";
import { aTable, clerk, keyOf } from "./clerk.ts";
import { came, onList, put, visit, withClerk } from "./rooms.ts";

aTable();

const sessions: Conference["sessions"] = [
  { id: "s1", title: { pl: "Warsztat" }, startsAt: inDays(30), endsAt: inDays(30.1), capacity: 5 },
];

async function file(path: string, options: Parameters<typeof visit>[1] = {}) {
  const { statusCode, headers, body = "", isBase64Encoded } = await visit(path, options);
  expect(statusCode).toBe(200);
  expect(isBase64Encoded).toBe(true);
  expect(headers?.["cache-control"]).toBe("no-store");
  const content = Buffer.from(body, "base64");
  return { content, type: headers?.["content-type"], disposition: headers?.["content-disposition"] };
}

const textOf = async (pdf: Buffer): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll(/\s+/g, " ");
};

/** A delegation of two, one of them nameless, of whom one came; and somebody who cancelled. */
async function anEventWithPeople() {
  const form = await anEvent(withClerk({ sessions }));
  const group = await onList(form, {
    organisation: "=HYPERLINK(1)",
    participants: [{ name: "Łucja Żółć", email: "lucja@example.org" }, {}],
    sessions: { s1: { status: "confirmed" } },
  });
  await came(form, group, 1);
  const cancelled = { status: "cancelled", cancelledAt: "2027-02-06T10:00:00.000Z", cancelReason: "person" };
  await onList(form, { name: "Jan Kot", source: "fax", state: cancelled });
  const special = form.fields.find((field) => field.special)?.name ?? "";
  await put({ ...keys.needs(group.id), schemaVersion: 1, answers: { [special]: "TAJNE" } });
  return { form, group, key: await keyOf(form) };
}

describe("the exported list", () => {
  it("as CSV has a row for each participant, with everything but special needs, and runs no formula", async () => {
    const { form, group, key } = await anEventWithPeople();
    const { content, type, disposition } = await file(`/organise/${key}/list.csv`);
    const rows: Record<string, string>[] = parse(content, { bom: true, delimiter: ";", columns: true });
    expect(type).toBe("text/csv; charset=utf-8");
    expect(disposition).toBe(`attachment; filename="${form.id}.csv"`);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      "Numer zgłoszenia": group.reference,
      Osoba: "1",
      "Imię i nazwisko uczestnika": "Łucja Żółć",
      "E-mail uczestnika": "lucja@example.org",
      Organizacja: "'=HYPERLINK(1)",
      Stan: "miejsce potwierdzone",
      Warsztat: "miejsce potwierdzone",
      Obecność: "2027-03-05 09:05",
    });
    expect(rows[0]?.["Zgłoszono"]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    const agreed = Object.entries(rows[0] ?? {}).filter(([column]) => column.startsWith("Zgoda: "));
    expect(agreed).toHaveLength(form.consents.length);
    expect(agreed.every(([column, value]) => column.length < 70 && /^(tak, wersja \d+|nie)$/.test(value))).toBe(true);
    expect(rows[1]).toMatchObject({ Osoba: "2", "Imię i nazwisko uczestnika": "", Obecność: "" });
    expect(rows[2]).toMatchObject({ Stan: "odwołane", "Sposób zgłoszenia": "faks" });
    expect(content.toString("utf8")).not.toContain("TAJNE");
  });

  it("as a workbook has the same rows, in the language of the clerk or the one asked for", async () => {
    const { key } = await anEventWithPeople();
    const { content, type } = await file(`/organise/${key}/list.xlsx`, { query: { lang: "en" } });
    expect(type).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    const [sheet] = await readXlsxFile(content);
    const rows = sheet?.data ?? [];
    expect(rows).toHaveLength(4);
    expect(rows[0]?.slice(0, 3)).toEqual(["Reference", "Person", "Name of the participant"]);
    expect(rows[1]?.slice(1, 5)).toEqual([1, "Łucja Żółć", "lucja@example.org", "=HYPERLINK(1)"]);
  });
});

describe("the list to sign", () => {
  it("has everybody with a seat at the event, or in one session, by last name", async () => {
    const { form, key } = await anEventWithPeople();
    await onList(form, { name: "Adam Adamski", organisation: "Dąb" });
    const { content, type, disposition } = await file(`/organise/${key}/attendance.pdf`);
    expect([type, disposition]).toEqual(["application/pdf", `inline; filename="${form.id}-attendance.pdf"`]);
    const text = await textOf(content);
    expect(text).toMatch(/1 Adam Adamski Dąb 2 Łucja Żółć =HYPERLINK\(1\) 3 imię i nazwisko jeszcze niepodane/);
    expect(text).not.toContain("Jan Kot");
    const session = await textOf((await file(`/organise/${key}/attendance.pdf`, { query: { session: "s1" } })).content);
    expect(session).toContain("Warsztat");
    expect(session).not.toContain("Adamski");
  });

  it("of a session that the event does not have is not found", async () => {
    const { key } = await anEventWithPeople();
    expect((await visit(`/organise/${key}/attendance.pdf`, { query: { session: "s9" } })).statusCode).toBe(404);
  });
});

describe("a letter on paper", () => {
  it("is printed with a link of its own each time, for whoever has no address", async () => {
    // given
    const form = await anEvent(withClerk());
    const key = await keyOf(form);
    const signUp = await onList(form, { name: "Łucja Żółć", source: "secretariat", state: { email: undefined } });
    await transact(tableName, letterWrites(signUp, "signUpConfirmed", { now: inDays(0) }));
    const fields = { letter: "signUpConfirmed" };

    // when
    const first = await file(`/organise/${key}/letters/${signUp.id}`, { fields });
    const second = await file(`/organise/${key}/letters/${signUp.id}`, { fields });

    // then
    expect(first.type).toBe("application/pdf");
    const texts = [await textOf(first.content), await textOf(second.content)];
    expect(texts[0]).toContain("Łucja Żółć");
    const links = texts.map((text) => /\/manage\/([A-Za-z0-9_-]{43})/.exec(text.replaceAll(" ", ""))?.[1] ?? "");
    expect(new Set(links).size).toBe(2);
    for (const link of links) {
      expect(await getItem(tableName, keys.link(sha256(link)))).toMatchObject({
        purpose: "manage",
        submissionId: signUp.id,
      });
    }
    const letter = await getItem(tableName, keys.letter(signUp.id, "signUpConfirmed"));
    expect(letter?.["status"]).toBe("toPrint");
    const history = await stored(keys.needs(signUp.id).pk, "AUDIT#");
    expect(history.map(({ action, actor }) => [action, actor])).toEqual([
      ["linkSent", clerk.id],
      ["linkSent", clerk.id],
    ]);
  });

  it("is not to be had of letters that go by e-mail, of another event, or that do not exist", async () => {
    const [form, other] = [await anEvent(withClerk()), await anEvent(withClerk())];
    const key = await keyOf(form);
    const { id } = await signedUp(form);
    const elsewhere = await onList(other, { state: { email: undefined } });
    await transact(tableName, letterWrites(elsewhere, "signUpConfirmed", { now: inDays(0) }));
    for (const [of, letter] of [
      [id, "signUpConfirmed"],
      [elsewhere.id, "signUpConfirmed"],
      [id, "eventReminder"],
      [id, ""],
      ["nobody", "signUpConfirmed"],
    ] as const) {
      const answer = await visit(`/organise/${key}/letters/${of}`, { fields: { letter } });
      expect(answer.statusCode, `${of} ${letter}`).toBe(404);
    }
  });
});
