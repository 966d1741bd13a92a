import { checkAnswers, checkConsents } from "../../domain/answers.ts";
import type { DefinedField, Definition } from "../../domain/definition.ts";
import { inPageOrder } from "../../domain/fault-order.ts";
import { decodeFormPost } from "../../domain/form-post.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import { answerMessage, faultWords, isOfAnswer } from "../../functions/shared/words/faults/message.ts";
import { nameOfField, rowLabels } from "../../functions/shared/words/faults/names.ts";
import type { Found } from "./found.ts";

function typeAt({ fields }: Definition, path: string): DefinedField["type"] | undefined {
  const [, name, inner] = /^(\w+)(?:\[\d+\]\.(\w+))?$/.exec(path) ?? [];
  const field = fields.find((candidate) => candidate.name === name);
  if (inner === undefined || field?.type !== "group") return field?.type;
  return field.fields.find((candidate) => candidate.name === inner)?.type;
}

/** Of files and communes it alone knows; controls that are not of the form are its business as well. */
function isLeftToServer(definition: Definition, { field, code }: FieldFault): boolean {
  if (code === "unknownField") return true;
  const type = typeAt(definition, field);
  return type === "file" || (type === "commune" && code !== "required");
}

/**
 * Everything that is wrong with what is typed as a form post, as far as can be told without the server, in the order of
 * the page. `more` is what is wrong besides.
 */
export function check(definition: Definition, typed: URLSearchParams, more: readonly FieldFault[] = []): Found[] {
  const { language } = definition;
  const { answers, consents } = decodeFormPost(definition, typed);
  const here = (fault: FieldFault) => !isLeftToServer(definition, fault);
  const faults = [
    ...checkAnswers(definition.fields, answers).faults.filter(here),
    ...more,
    ...checkConsents(definition.consents, consents).filter(here),
  ];
  const rowLabel = rowLabels(language, definition);
  return inPageOrder(definition, faults.filter(isOfAnswer)).map((fault) => ({
    field: fault.field,
    message: answerMessage(language, fault),
    name: nameOfField(definition, faultWords[language], rowLabel, fault.field) ?? "",
  }));
}
