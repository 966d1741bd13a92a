import { describe, expect, test } from "vitest";
import { wasAsked } from "../../../domain/conditions.ts";
import { applicationPdf } from "../../../functions/shared/documents/application.ts";
import { moment, money } from "../../../functions/shared/words/format.ts";
import type { Application } from "../../../schemas/application.ts";
import { Language } from "../../../schemas/values.ts";
import { aCall } from "../../support/forms.ts";
import { anApplication } from "../../support/submissions.ts";
import { hostile, readPdf } from "./support.ts";

const form = aCall();
const application: Application = {
  ...anApplication({ status: "submitted" }, form),
  attachments: [
    {
      id: "a".repeat(16),
      draftId: "d".repeat(32),
      name: "statut.pdf",
      type: "pdf",
      size: 120_400,
      sha256: "5".repeat(64),
    },
  ],
};
const dense = (text: string) => text.replaceAll(/\s/g, "");
const drawn = async (changed: Partial<Application> = {}, language: Language = "pl") =>
  readPdf(await applicationPdf({ form, application: { ...application, ...changed }, language }));

describe("an application as a document", () => {
  test.each(Language.options)(
    "has every question that was asked with its answer in %s, and the hash of what was submitted",
    async (language) => {
      const { text, pages, info } = await drawn({}, language);
      const shown = dense(text);
      const asked = form.fields.filter((field) => wasAsked(field, application.answers));
      expect(asked.length).toBeGreaterThan(10);
      expect(asked.length).toBeLessThan(form.fields.length);
      for (const { label } of asked) expect(shown).toContain(dense(label[language] ?? label.pl));
      for (const fact of [
        application.reference,
        application.contentHash,
        application.submittedAt,
        "statut.pdf",
        "5".repeat(64),
      ])
        expect(shown).toContain(fact);
      for (const page of pages) expect(dense(page)).toContain(`SHA-256:${application.contentHash}`);
      expect(info["Title"]).toContain(application.reference);
    },
  );

  test("adds the budget up", async () => {
    const budget = [
      { item: "Sadzonki", amount: 123_456 },
      { item: "Narzędzia", amount: 76_544 },
    ];
    const { text } = await drawn({ answers: { ...application.answers, budget } });
    const shown = dense(text);
    for (const amount of [123_456, 76_544, 200_000]) expect(shown).toContain(dense(money("pl", amount)));
    expect(shown).toContain(`Razem${dense(money("pl", 200_000))}`);
  });

  test("says when it was completed", async () => {
    const [askedAt, answeredAt] = ["2027-03-01T08:00:00.000Z", "2027-03-02T08:00:00.000Z"];
    const correction = { fields: ["projectTitle"], message: "Tytuł", askedAt, deadline: "2027-03-08T22:59:59.000Z" };
    const { text } = await drawn({ corrections: [{ ...correction, answeredAt }, correction] });
    expect(dense(text).split(dense(moment("pl", answeredAt)))).toHaveLength(2);
  });

  test("is drawn whatever people type, and in little time", async () => {
    for (const text of hostile) {
      const answers = {
        ...application.answers,
        projectTitle: text,
        projectDescription: text,
        budget: [{ item: text, amount: 1 }],
      };
      const { pages } = await drawn({ answers });
      expect(pages.length).toBeLessThan(20);
    }
  });
});
