import { expect, test } from "vitest";
import { faultMessage, refusalDetail, refusalTitle } from "../../../../functions/shared/words/refusals.ts";

const bound = (text: string) => text.replaceAll("_", "\u00a0");

test("a bound is said in the unit of its field", () => {
  const fault = { field: "amount", code: "tooSmall" as const, limit: 500 };
  expect(faultMessage("pl", { ...fault, unit: "PLN" })).toBe(bound("Wartość nie może być mniejsza niż 500,00_zł."));
  expect(faultMessage("pl", { ...fault, unit: "number" })).toBe("Wartość nie może być mniejsza niż 500.");
});

test("a budget that does not add up is told both sums", () => {
  const fault = { field: "budget", code: "budgetSum" as const, rows: 450_000, total: 500_000 };
  expect(faultMessage("pl", fault)).toBe(
    bound(
      "Suma pozycji kosztorysu to 4_500,00_zł, a wnioskowana kwota z wkładem własnym to 5_000,00_zł. Powinny być równe.",
    ),
  );
});

test("a fault without a figure has its sentence", () => {
  expect(faultMessage("en", { field: "nip", code: "nip" })).toContain("NIP number is not valid");
});

test("a refusal says what, and then why with its date or amount", () => {
  const closed = { code: "closed" as const, closesAt: "2026-03-05T14:00:00.000Z" };
  expect(refusalTitle("pl", closed)).toBe("Przyjmowanie zgłoszeń zostało zakończone");
  expect(refusalDetail("pl", closed)).toBe(bound("Termin upłynął 5_marca_2026_r., godz._15.00."));
  expect(refusalDetail("en", { code: "poolExhausted", remaining: 800_000, requested: 900_000 })).toBe(
    bound("PLN_8,000.00 is left in the pool, and PLN_9,000.00 is requested."),
  );
  expect(refusalDetail("pl", { code: "wrongMediaType", formOnly: true })).not.toContain("JSON");
  const wait = (language: "pl" | "en" | "uk", retryAfterSeconds: number) =>
    refusalDetail(language, { code: "busy", retryAfterSeconds });
  expect(wait("uk", 5)).toContain(bound("через 5_секунд"));
  expect(wait("pl", 119)).toContain(bound("za 119_sekund"));
  expect(wait("pl", 541)).toContain(bound("za 10_minut"));
  expect(wait("en", 120)).toContain(bound("in 2_minutes"));
  expect(wait("uk", 121)).toContain(bound("через 3_хвилини"));
});
