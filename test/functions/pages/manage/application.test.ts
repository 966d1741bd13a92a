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
    expect(textOf(html)).toContain("Stan w trakcie oceny");
    expect(html).toContain("ab".repeat(32));
    expect(tagsOf(html).filter(({ tag }) => tag === "form")).toEqual([]);
  });

  test("shows the decision with its reasons, but none before it is made", () => {
    const decided = { decidedAt: "2026-03-10T11:00:00.000Z", decidedBy: "prezydent", reason: "Dobrze policzona." };
    expect(textOf(drawn())).not.toContain("Uzasadnienie");
    expect(textOf(drawn(application({ status: "awarded", awardedAmount: 900_000, ...decided })))).toContain(
      "Przyznano dofinansowanie w kwocie 9_000,00_zł Rozstrzygnięto 10_marca_2026_r., godz._12.00 Uzasadnienie Dobrze policzona.",
    );
    expect(textOf(drawn(application({ status: "rejected", ...decided })))).toContain(
      "Nie przyznano dofinansowania Rozstrzygnięto",
    );
  });

  test("never shows letters to reviewers or officials, even at the same address", () => {
    const to = "jan@example.org";
    const letters = [
      letter({ kind: "applicationReceived", to }),
      letter({ kind: "reviewRequest", to, assigneeId: "opus", step: "review" }),
      letter({ kind: "overdueNotice", to: "referat@um.example.org", assigneeId: "opus", step: "review" }),
    ];
    const html = drawn(application(), { letters });
    expect(html.match(/<li><span>/g)).toHaveLength(1);
    expect(textOf(html)).toContain("Potwierdzenie złożenia wniosku");
  });

  test("lets a copy of one's data be taken", () => {
    expect(drawn()).toContain('<a href="/manage/the-key/data.json" download');
  });
});
