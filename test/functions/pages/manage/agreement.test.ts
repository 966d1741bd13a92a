import { expect, test } from "vitest";
import { applicationPage } from "../../../../functions/shared/pages/manage/application.tsx";
import { textOf } from "../html.ts";
import { application } from "../records.ts";
import { applicationView } from "./views.ts";

const recordedAt = "2026-05-20T10:00:00.000Z";
const shown = (stated: { signedOn?: string; paidOn?: string }) => {
  const { signedOn, paidOn } = stated;
  const agreement = {
    number: "12/MG/2026",
    bankAccount: "",
    statedAt: recordedAt,
    signedAt: recordedAt,
    ...(signedOn && { signedOn }),
    instalments: [{ amount: 500_000, paidAt: recordedAt, ...(paidOn && { paidOn }) }, { amount: 400_000 }],
    endsOn: "2026-09-30",
  };
  return textOf(applicationPage(applicationView(application({ status: "inProgress", agreement }))));
};

test("one's agreement was signed and paid on the days that were stated, not when somebody recorded them", () => {
  const stated = shown({ signedOn: "2026-05-11", paidOn: "2026-05-18" });
  expect(stated).toContain("Podpisana 11_maja_2026_r.");
  expect(stated).toContain("5_000,00_zł, wypłacona 18_maja_2026_r.");
  expect(stated).toContain("4_000,00_zł, jeszcze niewypłacona");
  expect(stated).not.toContain("20_maja");
});

test("what was recorded without its day is shown on the day of the record", () => {
  expect(shown({})).toContain("5_000,00_zł, wypłacona 20_maja_2026_r.");
});
