import { describe, expect, test } from "vitest";
import { applicationPage } from "../../../../functions/shared/pages/manage/application.tsx";
import { tagsOf, textOf } from "../html.ts";
import { application, letter } from "../records.ts";
import { applicationView } from "./views.ts";

const drawn = (submission = application(), more = {}) => applicationPage(applicationView(submission, more));

describe("one's application", () => {
  test("shows the budget with its sum, and the checksum; nothing can be posted", () => {
    const html = drawn();
    expect(textOf(html)).toContain("Sadzonki i ziemia 6_500,00_zł Narzędzia 2_500,00_zł Razem: 9_000,00_zł");
    expect(textOf(html)).toContain("Początek działań 1_maja_2026_r.");
    expect(textOf(html)).toContain("Stan w ocenie formalnej");
    expect(html).toContain("ab".repeat(32));
    expect(tagsOf(html).filter(({ tag }) => tag === "form")).toEqual([]);
  });

  test("shows the decision with its reasons, but nothing of the list before it is published", () => {
    const proposed = { status: "recommended", proposedAmount: 900_000 };
    expect(textOf(drawn(application(proposed)))).toContain("Stan w ocenie Data złożenia");
    expect(textOf(drawn(application(proposed)))).not.toContain("Rozstrzygnięto");
    const decision = { at: "2026-03-10T11:00:00.000Z", list: "main", listVersion: 1, position: 2 };
    const awarded = {
      status: "awarded",
      awardedAmount: 900_000,
      decision: { ...decision, reason: "Dobrze policzona." },
    };
    expect(textOf(drawn(application(awarded)))).toContain(
      "Przyznano dofinansowanie w kwocie 9_000,00_zł Rozstrzygnięto 10_marca_2026_r., godz._12.00 Uzasadnienie Dobrze policzona.",
    );
    expect(textOf(drawn(application({ status: "rejected", decision })))).toContain(
      "Nie przyznano dofinansowania Rozstrzygnięto",
    );
  });

  test("shows why it failed the formal check, and how an appeal was decided, also when the letter is lost", () => {
    const [item] = applicationView().form.checklist;
    const at = "2026-03-10T11:00:00.000Z";
    const items = [{ id: item?.id ?? "", verdict: "no" as const, remark: "Brakuje podpisu patrona." }];
    const formalChecks = [
      { by: "official-1", at, items, outcome: "rejected" as const, reason: "Nie spełnia warunków." },
    ];
    const decision = { upheld: false, reason: "Regulamin tego wymaga.", by: "judge", at };
    const html = drawn(
      application({ status: "rejectedFormally", formalChecks, appeal: { text: "Proszę.", at, decision } }),
    );
    for (const said of [
      "Brakuje podpisu patrona.",
      "Nie spełnia warunków.",
      "Odwołania nie uwzględniono",
      "Regulamin tego wymaga.",
    ])
      expect(textOf(html)).toContain(said);
    expect(html).not.toContain("official-1");
  });

  test("never shows letters to reviewers or officials, even at the same address", () => {
    const to = "jan@example.org";
    const letters = [
      letter({ kind: "applicationReceived", to }),
      letter({ kind: "questionAsked", to, assigneeId: "opus", step: "review" }),
      letter({ kind: "questionOverdue", to, assigneeId: "opus", step: "review" }),
      letter({ kind: "applicationsScored", to }),
    ];
    const html = drawn(application(), { letters });
    expect(html.match(/<li><span>/g)).toHaveLength(1);
    expect(textOf(html)).toContain("Potwierdzenie złożenia wniosku");
  });

  test("lets a copy of one's data be taken", () => {
    expect(drawn()).toContain('<a href="/manage/the-key/data.json" download');
  });
});
