import { describe, expect, test } from "vitest";
import { callWords } from "../../../../functions/shared/words/call/catalogue.ts";
import { catalogue } from "../../../../functions/shared/words/catalogue.ts";
import { dataCopyWords } from "../../../../functions/shared/words/data-copy/catalogue.ts";
import { editWords } from "../../../../functions/shared/words/edit/catalogue.ts";
import { faultWords } from "../../../../functions/shared/words/faults/message.ts";
import { typingWords } from "../../../../functions/shared/words/faults/typing.ts";
import { manageWords } from "../../../../functions/shared/words/manage/catalogue.ts";
import { ownWords } from "../../../../functions/shared/words/own/words.ts";
import type { Language } from "../../../../schemas/values.ts";
import { checkCatalogue } from "./sayings.ts";

describe("the words of the public pages", () => checkCatalogue(catalogue, 150, ["languageName"]));

describe("the words of faults", () => checkCatalogue(faultWords, 36));

describe("the words while typing", () => checkCatalogue(typingWords, 13));

describe("the words behind the link to one's own submission", () => checkCatalogue(ownWords, 40));

describe("the words behind the link to one's own sign-up", () => checkCatalogue(manageWords, 80));

describe("the words of the page of a call", () => checkCatalogue(callWords, 20));

describe("the words of changing a sign-up", () => checkCatalogue(editWords, 15));

describe("the words in the copy of one's data", () => checkCatalogue(dataCopyWords, 6));

test.each([
  [1, "Prosimy wpisać co najmniej 1 znak.", "Будь ласка, введіть щонайменше 1 символ."],
  [2, "Prosimy wpisać co najmniej 2 znaki.", "Будь ласка, введіть щонайменше 2 символи."],
  [5, "Prosimy wpisać co najmniej 5 znaków.", "Будь ласка, введіть щонайменше 5 символів."],
  [12, "Prosimy wpisać co najmniej 12 znaków.", "Будь ласка, введіть щонайменше 12 символів."],
  [22, "Prosimy wpisać co najmniej 22 znaki.", "Будь ласка, введіть щонайменше 22 символи."],
])("%i of something has its form", (count, polish, ukrainian) => {
  const said = (language: Language) => faultWords[language].faults.tooShort(count).replaceAll("\u00a0", " ");
  expect(said("pl")).toBe(polish);
  expect(said("uk")).toBe(ukrainian);
  expect(said("en")).toBe(`Please enter at least ${count} character${count === 1 ? "" : "s"}.`);
});
