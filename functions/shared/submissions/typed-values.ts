import type { Field, SimpleField } from "../../../schemas/field.ts";
import type { Answers } from "../../../schemas/submission.ts";
import type { Values } from "../../../domain/form-post.ts";

type Cell = Answers[string] | undefined;

/** One answer as somebody would type it; undefined for what leaves its control empty. */
function typed(field: SimpleField, answer: Cell): string | string[] | undefined {
  if (answer === undefined || answer === false) return undefined;
  if (Array.isArray(answer)) return answer.filter((option) => typeof option === "string");
  if (field.type === "money" && typeof answer === "number") return (answer / 100).toFixed(2).replace(".", ",");
  return String(answer);
}

/** Answers that were checked and stored, as the controls of a form show them; what `decodeFormPost` reads. */
export function typedValues(fields: readonly Field[], answers: Answers): Values {
  const values: [string, string | string[] | undefined][] = fields
    .flatMap((field) => {
      const answer = answers[field.name];
      if (field.type !== "group") return [[field.name, typed(field, answer)] as const];
      const rows = Array.isArray(answer) ? answer.filter((row) => typeof row === "object") : [];
      return rows.flatMap((row, index) =>
        field.fields.map((inner) => [`${field.name}[${index}].${inner.name}`, typed(inner, row[inner.name])] as const),
      );
    })
    .map(([name, value]) => [name, value]);
  return Object.fromEntries(values.filter((entry): entry is [string, string | string[]] => entry[1] !== undefined));
}
