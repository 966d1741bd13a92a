import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  EmailAddress,
  FormId,
  Grosze,
  IdempotencyKey,
  Instant,
  LinkKey,
  Localised,
  Sha256,
  SubmissionId,
} from "../../schemas/values.ts";

const accepts = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success;

describe("values", () => {
  it.each<[string, z.core.$ZodType, unknown[], unknown[]]>([
    [
      "an instant is UTC with milliseconds, so that text order is time order",
      Instant,
      ["2026-11-22T07:00:00.000Z"],
      ["2026-11-22T07:00:00Z", "2026-11-22T07:00:00.000+01:00", "2026-11-22", "2026-11-22T07:00:00.000Z\n", 0],
    ],
    [
      "grosze are whole and never negative",
      Grosze,
      [0, 1_000_000_000_000],
      [-1, 0.5, 1_000_000_000_001, "1", Number.NaN],
    ],
    [
      "an address has a domain and no second address",
      EmailAddress,
      ["anna.kowalska+ngo@poczta.example.org"],
      ["anna", "a@b", "a@b.pl, c@d.pl", "a@b.pl\nbcc: c@d.pl", `${"a".repeat(250)}@b.pl`, "<a@b.pl>"],
    ],
    [
      "a form has an id that fits an address",
      FormId,
      ["krakow", "mikro-2027"],
      ["Krakow", "-x", "a", "a/b", "a".repeat(64), "FORMS#"],
    ],
    ["a submission has 128 bits", SubmissionId, ["0".repeat(32)], ["0".repeat(31), "G".repeat(32), "0".repeat(33)]],
    ["a hash has 256 bits", Sha256, ["a".repeat(64)], ["A".repeat(64), "a".repeat(63)]],
    [
      "a link ends with 256 bits",
      LinkKey,
      [`${"_-".repeat(21)}A`],
      ["a".repeat(42), "a".repeat(44), `${"a".repeat(42)}/`],
    ],
    [
      "a key is printable ASCII",
      IdempotencyKey,
      ["12345678", "~".repeat(200)],
      ["", "a b c d e", "~".repeat(201), "zażółcić"],
    ],
    [
      "a text is at least in Polish",
      Localised,
      [{ pl: "a" }, { pl: "a", uk: "" }],
      [{ en: "a" }, { pl: "" }, { pl: "a", de: "a" }],
    ],
  ])("%s", (_, schema, good, bad) => {
    for (const value of good) expect(accepts(schema, value), JSON.stringify(value)).toBe(true);
    for (const value of bad) expect(accepts(schema, value), JSON.stringify(value)).toBe(false);
  });
});
