import { expect, it } from "vitest";
import { timeLeft } from "../../../../domain/grants/small-grant/offers.ts";
import { offerWords } from "../../../../functions/shared/words/offers/words.ts";

it("the time for comments is told in whole days, on the last day in whole hours, and never rounded up", () => {
  const until = "2027-03-10T22:59:59.000Z";
  const at = (now: string) => offerWords.pl.left(timeLeft(until, now)).replaceAll("\u00a0", " ");
  expect(at("2027-03-03T22:59:59.000Z")).toBe("pozostały czas: 7 dni");
  expect(at("2027-03-03T23:00:00.000Z")).toBe("pozostały czas: 6 dni");
  expect(at("2027-03-09T22:59:59.000Z")).toBe("pozostały czas: 1 dzień");
  expect(at("2027-03-09T23:00:00.000Z")).toBe("pozostały czas: 23 godziny");
  expect(at("2027-03-10T22:00:00.000Z")).toBe("pozostało mniej niż godzina");
});
