import { expect, test } from "vitest";
import { catalogue } from "../../../../functions/shared/words/catalogue.ts";
import { nameOfField } from "../../../../functions/shared/words/faults/names.ts";

const form = {
  fields: [{ name: "role", label: "Kogo Państwo reprezentują?" }],
  consents: [
    { name: "privacy", text: "Znam klauzulę informacyjną." },
    { name: "rules", text: "Akceptuję regulamin." },
  ],
};
const called = (field: string) => nameOfField(form, catalogue.pl, () => "", field);

test("each consent is called by its own text, and no question mark stands before the colon of what is wrong", () => {
  expect(["role", "consents.privacy", "consents.rules", "consents.other"].map(called)).toEqual([
    "Kogo Państwo reprezentują",
    "Znam klauzulę informacyjną",
    "Akceptuję regulamin",
    undefined,
  ]);
});
