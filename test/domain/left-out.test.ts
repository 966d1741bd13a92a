import { expect, it } from "vitest";
import { leftOut } from "../../domain/left-out.ts";
import { decodeFormPost } from "../../domain/form-post.ts";
import type { Field } from "../../schemas/field.ts";
import { shippedCall } from "../support/forms.ts";

const label = { pl: "-" };
const text = (name: string, showWhen?: Field["showWhen"]): Extract<Field, { type: "text" }> => ({
  type: "text",
  name,
  label,
  required: false,
  maxLength: 100,
  example: "",
  ...(showWhen && { showWhen }),
});

it("names what was typed into fields that are not asked for, and nothing else", () => {
  const { fields } = shippedCall("piotrkow");
  const typed = (pairs: Record<string, string>) =>
    leftOut(fields, decodeFormPost({ fields }, new URLSearchParams(pairs)).answers);

  expect(typed({ applicantKind: "informalGroup", patronName: "", patronEmail: "patron@example.org" })).toEqual([
    "patronEmail",
  ]);
  expect(typed({ applicantKind: "informalGroup", patronName: "Dom", patronEmail: "p@example.org" })).toEqual([]);
  expect(typed({ applicantKind: "informalGroup", nip: " ", patronEmail: "" }), "blank is nothing").toEqual([]);
  // What hangs on an answer that is left out is left out with it.
  expect(typed({ applicantKind: "organisation", patronName: "Dom", patronEmail: "p@example.org" })).toEqual([
    "patronName",
    "patronEmail",
  ]);
});

it("looks into groups and rows, and at boxes", () => {
  const fields: Field[] = [
    text("other"),
    {
      type: "checkbox",
      name: "agreed",
      label,
      required: false,
      example: true,
      showWhen: [{ field: "other", answered: true }],
    },
    {
      type: "group",
      name: "rows",
      label,
      required: false,
      min: 0,
      max: 5,
      rowLabel: label,
      fields: [text("kind"), text("why", [{ field: "kind", is: ["x"] }])],
      example: [],
    },
    {
      type: "group",
      name: "whole",
      label,
      required: false,
      min: 0,
      max: 5,
      rowLabel: label,
      fields: [text("item")],
      example: [],
      showWhen: [{ field: "other", answered: true }],
    },
  ];
  const rows = [
    { kind: "x", why: "asked" },
    { kind: "y", why: "not asked" },
    { kind: "y", why: "" },
  ];
  expect(leftOut(fields, { agreed: true, rows, whole: [{ item: "" }, { item: "typed" }] })).toEqual([
    "agreed",
    "rows[1].why",
    "whole",
  ]);
  expect(leftOut(fields, { agreed: false, rows: [], whole: [{ item: "" }] })).toEqual([]);
  expect(leftOut(fields, { other: "yes", agreed: true, whole: [{ item: "typed" }] })).toEqual([]);
});
