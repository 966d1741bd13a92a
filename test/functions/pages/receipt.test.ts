import { load } from "cheerio";
import { expect, test } from "vitest";
import { problemPage } from "../../../functions/shared/pages/problem.tsx";
import { receiptPage } from "../../../functions/shared/pages/receipt.tsx";
import type { Conference } from "../../../schemas/form.ts";
import { conference, conferenceView } from "./forms.ts";
import { textOf } from "./html.ts";

const id = "0123456789abcdef0123456789abcdef";
const receipt = { id, reference: "KRK-7F3K-92QM", status: "confirmed" as const };
const draw = (more = {}, fragment = false, definition = conference) =>
  receiptPage({ language: "pl", form: conferenceView(), definition, receipt: { ...receipt, ...more }, fragment });

test("a receipt says what became of the submission and under which number", () => {
  expect(textOf(draw())).toContain("Zgłoszenie zostało przyjęte");
  expect(textOf(draw())).toContain("Numer KRK-7F3K-92QM");
  expect(textOf(draw())).not.toContain("Miejsce na liście rezerwowej");
});

test("a receipt from the waiting list says the place on it", () => {
  const text = textOf(draw({ status: "waitlisted", waitlistPosition: 12 }));
  expect(text).toContain("Zgłoszenie jest na liście rezerwowej");
  expect(text).toContain("Miejsce na liście rezerwowej 12");
});

test("a receipt of what the organiser decides on says who decides and by when, and speaks of no application", () => {
  const approver = { id: "approver", name: "Ewa Malinowska", email: "ewa@ocwip.example", language: "pl" as const };
  const rules = { coordinator: approver, remindAfterWorkingDays: [2], escalateAfterWorkingDays: 5 };
  const approved: Conference = { ...conference, approval: { approver, days: 7, ...rules } };
  const text = textOf(draw({ status: "submitted" }, false, approved));
  expect(text).toContain("Zgłoszenie otrzymane");
  expect(text).toContain("Każde zgłoszenie potwierdza organizator, zwykle w ciągu 7_dni.");
  expect(text).toContain("O decyzji powiadomimy w osobnej wiadomości");
  expect(text).not.toMatch(/[Ww]nios/);
});

test("a receipt tells the embedding element its number and status, and takes the focus", () => {
  expect(draw({}, true)).toMatch(
    /data-reference="KRK-7F3K-92QM" data-status="confirmed"[^>]*><h1 tabindex="-1" autofocus>/,
  );
});

test("a receipt is in other languages a link away, wherever it is shown", () => {
  const address = `/forms/${conference.id}/receipts/${id}`;
  for (const fragment of [false, true]) {
    const $ = load(draw({}, fragment));
    const links = $("nav.languages a").toArray();
    expect(links.map((link) => $(link).attr("href"))).toEqual(
      ["pl", "en", "uk"].map((language) => `${address}?lang=${language}`),
    );
    expect($("[data-receipt]").attr("data-receipt")).toBe(address);
  }
});

test("a refusal is a page that says what happened, why, and what can be done", () => {
  const text = textOf(problemPage({ language: "en", refusal: { code: "busy", retryAfterSeconds: 2 } }));
  expect(text).toContain("Many forms are being processed");
  expect(text).toContain("Please try again in 2_seconds.");
});
