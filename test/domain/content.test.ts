import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalContent, canonicalJson } from "../../domain/content.ts";
import { whileOpen } from "../support/forms.ts";
import { aSignUp, anApplication, submissionId } from "../support/submissions.ts";

/** The same value with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, reversed(inner)] as const)
      .toReversed(),
  );
}

describe("canonical JSON", () => {
  it("does not depend on the order of keys, at any depth", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => canonicalJson(reversed(value)) === canonicalJson(value)),
    );
  });

  it("says what the value says", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("depends on the order of rows", () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  it("is written as RFC 8785 says", () => {
    expect(canonicalJson({ b: 1e21, a: "ż\n€", 10: 0.1, 9: null })).toBe('{"10":0.1,"9":null,"a":"ż\\n€","b":1e+21}');
  });

  it("exists of JSON only", () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
  });
});

describe("the content of a submission", () => {
  const hash = (text: string) => createHash("sha256").update(text).digest("hex");

  it("is what was submitted, not what became of it", () => {
    const submitted = anApplication();
    const later = anApplication({
      status: "rejected",
      decision: { at: whileOpen, list: "main", listVersion: 1, position: 3, reason: "Brak środków." },
    });
    expect(canonicalContent(later)).toBe(canonicalContent(submitted));
    const cancelled = aSignUp({ status: "cancelled", cancelledAt: whileOpen, cancelReason: "person" });
    expect(canonicalContent(cancelled)).toBe(canonicalContent(aSignUp()));
  });

  it("has the hash that the record states", () => {
    for (const submission of [aSignUp(), anApplication()]) {
      expect(hash(canonicalContent(submission))).toBe(submission.contentHash);
    }
  });

  it.each([
    { formId: "other" },
    { formVersion: 2 },
    { reference: "KRK-0000-0000" },
    { submittedAt: "2027-02-05T10:00:00.001Z" },
    { answers: { ...aSignUp().answers, fullName: "Anna Kowalskа" } },
    { consents: {} },
    { language: "uk" as const },
  ])("has another hash with %j", (change) => {
    expect(canonicalContent({ ...aSignUp(), ...change })).not.toBe(canonicalContent(aSignUp()));
  });

  it("does not tell the id, which opens the receipt", () => {
    expect(canonicalContent(aSignUp())).not.toContain(submissionId());
  });

  it("keeps its hash from one release to the next", () => {
    const content = {
      formId: "krakow",
      formVersion: 1,
      reference: "KRK-7HXM-49PC",
      submittedAt: "2027-02-05T10:00:00.000Z",
      answers: { fullName: "Anna Łąka", rows: [{ item: "a", amount: 150 }], adult: true },
      consents: { privacy: "1" },
      language: "pl" as const,
    };
    expect(canonicalContent(content)).toBe(
      '{"answers":{"adult":true,"fullName":"Anna Łąka","rows":[{"amount":150,"item":"a"}]},"consents":{"privacy":"1"},' +
        '"formId":"krakow","formVersion":1,"language":"pl","reference":"KRK-7HXM-49PC",' +
        '"submittedAt":"2027-02-05T10:00:00.000Z"}',
    );
  });

  it("counts attached files by what is in them, and is what it was where there are none", () => {
    const file = {
      id: "0123456789abcdef",
      draftId: "0".repeat(32),
      type: "pdf",
      name: "plan.pdf",
      size: 12,
      sha256: "a".repeat(64),
    };
    const application = anApplication();
    const text = canonicalContent({ ...application, attachments: [file] });
    expect(JSON.parse(text)).toMatchObject({ files: [{ name: "plan.pdf", size: 12, sha256: file.sha256 }] });
    expect(text).not.toContain(file.draftId);
    expect(canonicalContent({ ...application, attachments: [] })).toBe(canonicalContent(application));
    expect(canonicalContent({ ...application, attachments: [{ ...file, sha256: "b".repeat(64) }] })).not.toBe(text);
  });
});
