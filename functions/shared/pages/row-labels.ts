import { inLanguage } from "../../../domain/public-form.ts";
import type { Form } from "../../../schemas/form.ts";
import type { Language } from "../../../schemas/values.ts";
import { catalogue } from "../words/catalogue.ts";
import type { RowLabel } from "./field-names.ts";

/** Names the rows of each group as the form does, "Członek grupy 2", or plainly where its definition is not at hand. */
export const rowLabels =
  (language: Language, definition: Pick<Form, "fields"> | undefined): RowLabel =>
  (group, row) => {
    const field = definition?.fields.find((candidate) => candidate.name === group);
    if (field?.type !== "group") return catalogue[language].form.row(row + 1);
    const own = field.rowLabels?.[row];
    return own ? inLanguage(own, language) : `${inLanguage(field.rowLabel, language)} ${row + 1}`;
  };
