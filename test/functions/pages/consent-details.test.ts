import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { publicForm } from "../../../domain/public-form.ts";
import { formPage } from "../../../functions/shared/pages/form.tsx";
import { Language } from "../../../schemas/values.ts";
import { aPoolCounter, publications, someFigures, whileOpen } from "../../support/forms.ts";

const forms = publications().map(({ form }) => form);
const cases = forms.flatMap((form) => Language.options.map((language) => ({ id: form.id, form, language })));

describe("a notice that people say they have read", () => {
  it.each(cases)("can be read under its tick: $id in $language", ({ form, language }) => {
    const figures = form.kind === "conference" ? someFigures() : { counter: aPoolCounter() };
    const view = publicForm(form, figures, language, whileOpen);
    const page = { language, form: view, key: "k", values: {}, rows: {}, errors: [], fragment: false };
    const $ = load(formPage({ ...page, definition: form }));
    const notice = $("#consents-privacy").closest(".field").next("details");
    const details = form.consents.find(({ name }) => name === "privacy")?.details;
    const written = details?.[language] ?? "";
    expect(written.length).toBeGreaterThan(800);
    expect(
      notice
        .find("p")
        .toArray()
        .map((paragraph) => $(paragraph).text()),
    ).toEqual(written.split("\n\n"));
    expect(notice.find("summary").text()).not.toBe("");
  });
});
