import { expect, it } from "vitest";
import { checkAnswers } from "../../../domain/answers.ts";
import { decodeFormPost } from "../../../domain/form-post.ts";
import { typedValues } from "../../../functions/shared/submissions/typed-values.ts";
import type { Answers } from "../../../schemas/submission.ts";
import { aField, aGroup, everyField } from "../../support/fields.ts";
import { aCall } from "../../support/forms.ts";

const fields = [...everyField, aGroup()];

const post = (answers: Answers): URLSearchParams =>
  new URLSearchParams(
    Object.entries(typedValues(fields, answers)).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );

it("what is shown of stored answers is read back as the same answers, for every type of field", () => {
  // A file has no example; whoever cannot look it up takes its token as it is.
  const examples = { ...Object.fromEntries(fields.map(({ name, example }) => [name, example])), file: "a token" };
  const { answers, faults } = checkAnswers(fields, examples);
  expect(faults).toEqual([]);
  expect(Object.keys(answers)).toHaveLength(fields.length);
  const again = decodeFormPost({ ...aCall(), fields }, post(answers)).answers;
  expect(checkAnswers(fields, again)).toEqual({ answers, faults: [] });
});

it("shows amounts as they are written, and nothing for what was not answered", () => {
  expect(typedValues(fields, { money: 123_450, checkbox: false })).toEqual({ money: "1234,50" });
  expect(typedValues([aField("choices")], { choices: [] })).toEqual({ choices: [] });
});
