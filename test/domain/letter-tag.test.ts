import { describe, expect, it } from "vitest";
import { letterTag, readLetterTag } from "../../domain/letter-tag.ts";
import { letterName } from "../../domain/letters.ts";
import { keys } from "../../functions/shared/table/keys.ts";
import { LetterKind } from "../../schemas/letter.ts";
import { FormId, Instant, SubmissionId } from "../../schemas/values.ts";
import { Assignee } from "../../schemas/people.ts";
import * as z from "zod/mini";

const formId = z.parse(FormId, "f".repeat(63));
const submissionId = z.parse(SubmissionId, "f".repeat(32));
const assigneeId = z.parse(Assignee.shape.id, "z".repeat(40));
const instant = z.parse(Instant, "2027-02-01T07:00:00.000Z");

/** Every letter under the longest key that it can have. */
const letters = LetterKind.options.flatMap((kind) => [
  keys.letter(submissionId, letterName(kind, "decision", assigneeId, instant)),
  keys.formLetter(formId, letterName(kind, instant)),
]);

describe("the tag of a letter", () => {
  it.each(letters)("fits what SES allows, and names the letter again: $sk", ({ pk, sk }) => {
    const tag = letterTag({ owner: pk, letter: sk });
    expect(tag).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    expect(readLetterTag(tag)).toEqual({ owner: pk, letter: sk });
  });

  it("tells letters apart", () => {
    const tags = letters.map(({ pk, sk }) => letterTag({ owner: pk, letter: sk }));
    expect(new Set(tags).size).toBe(letters.length);
  });

  const encoded = (text: string) => Buffer.from(text).toString("base64url");
  it.each([
    "",
    "krakow",
    "%%%",
    encoded("FORM#krakow COUNTER"),
    encoded("FORM#krakow LETTER#x more"),
    encoded(" LETTER#x"),
    encoded("LETTER#x"),
  ])("is not just anything: %j", (tag) => {
    expect(readLetterTag(tag)).toBeUndefined();
  });
});
