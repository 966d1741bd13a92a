import type { Form } from "../../schemas/form.ts";
import * as z from "zod/mini";
import { SubmissionRequest } from "../../schemas/submission.ts";
import type { Language } from "../../schemas/values.ts";

/** What a program posts when it takes every `example` of a form and gives every consent. */
export const exampleRequest = (form: Pick<Form, "fields" | "consents">, language: Language = "pl"): SubmissionRequest =>
  z.parse(SubmissionRequest, {
    answers: Object.fromEntries(form.fields.map((field) => [field.name, field.example])),
    consents: Object.fromEntries(form.consents.map(({ name, version }) => [name, version])),
    language,
  });

/** One answer as the controls of a browser send it: an unchecked box sends nothing. */
function controls(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      typeof item === "object" && item !== null
        ? Object.entries(item).flatMap(([inner, cell]) => controls(`${name}[${index}].${inner}`, cell))
        : [[name, String(item)] satisfies [string, string]],
    );
  }
  if (typeof value === "boolean") return value ? [[name, "on"]] : [];
  return [[name, String(value)]];
}

/** The same request as a form without JavaScript posts it. */
export function formPost({ answers, consents, language }: SubmissionRequest): URLSearchParams {
  return new URLSearchParams([
    ...Object.entries(answers).flatMap(([name, value]) => controls(name, value)),
    ...Object.entries(consents).map(([name, version]) => [`consents.${name}`, version]),
    ["language", language],
  ]);
}
