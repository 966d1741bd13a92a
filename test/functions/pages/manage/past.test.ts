import { describe, expect, test } from "vitest";
import { signUpPage } from "../../../../functions/shared/pages/manage/sign-up.tsx";
import type { SignUpView } from "../../../../functions/shared/pages/manage/view.ts";
import { conference } from "../forms.ts";
import { tagsOf, textOf } from "../html.ts";
import { signUp } from "../records.ts";
import { address, signUpView } from "./views.ts";

const drawn = (submission = signUp(), more: Partial<SignUpView> = {}) => signUpPage(signUpView(submission, more));
const textIn = (...args: Parameters<typeof drawn>) => textOf(drawn(...args));
const actionsOf = (html: string) =>
  tagsOf(html)
    .filter(({ tag }) => tag === "form")
    .map(({ attributes }) => attributes["action"]);
const at = "2026-02-28T10:00:00.000Z";

describe("when the event is over", () => {
  const past = { now: "2026-03-08T08:00:00.000Z" };
  const until = "2026-03-03T13:00:00.000Z";

  test("whoever had a seat is told that they had it, and sends for nothing more", () => {
    const html = drawn(signUp(), past);
    expect(textOf(html)).toContain("Wydarzenie zakończyło się 7_marca_2026_r., godz._16.00.");
    expect(textOf(html)).toContain("Mieli Państwo na tym wydarzeniu 1_miejsce.");
    expect(textOf(html)).not.toContain("zapewnione");
    expect(html).not.toContain("/tickets/");
    expect(actionsOf(html)).toEqual([`${address}/erase`]);
    expect(textOf(drawn(signUp(), { now: "2026-03-07T12:00:00.000Z" }))).toContain("Mają Państwo zapewnione miejsce");
  });

  test.each([
    [{ status: "underReview" }, "zgłoszenie nie zostało na czas rozpatrzone"],
    [{ status: "waitlisted", waitingNumber: 1 }, "Lista rezerwowa jest zamknięta"],
    [{ status: "offered", offerExpiresAt: until }, "Lista rezerwowa jest zamknięta"],
  ])("nobody is promised anything any more: %o", (state, said) => {
    for (const now of [conference.startsAt, past.now]) {
      const html = drawn(signUp(state), { now, positions: { event: 1 } });
      expect(textOf(html)).toContain(said);
      expect(textOf(html)).not.toMatch(/napiszemy|można się spodziewać|miejsce 1|Miejsce przekazujemy|czeka na/);
      expect(actionsOf(html)).toEqual([`${address}/erase`]);
    }
  });

  test("what had ended before stays as it ended", () => {
    const state = { status: "cancelled", cancelledAt: at, cancelReason: "person" };
    expect(textIn(signUp(state), past)).toContain("Zrezygnowali Państwo z udziału");
  });
});
