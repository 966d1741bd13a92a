import { expect, test } from "vitest";
import { catalogue } from "../../../../functions/shared/words/catalogue.ts";
import { nameOfField } from "../../../../functions/shared/words/faults/names.ts";

const form = {
  fields: [
    { name: "role", label: "Kogo Państwo reprezentują?" },
    { name: "check", label: "1. Wniosek jest kompletny." },
  ],
  consents: [
    { name: "privacy", text: "Znam klauzulę informacyjną." },
    { name: "rules", text: "Akceptuję regulamin." },
  ],
};
const called = (field: string) => nameOfField(form, catalogue.pl, () => "", field);

test("each consent is called by its own text, and no mark of its own stands before the colon of what is wrong", () => {
  expect(["role", "check", "consents.privacy", "consents.rules", "consents.other"].map(called)).toEqual([
    "Kogo Państwo reprezentują",
    "1. Wniosek jest kompletny",
    "Znam klauzulę informacyjną",
    "Akceptuję regulamin",
    undefined,
  ]);
});
