import { grantFields } from "../../../../domain/grants/field-names.ts";
import type { Form } from "../../../../schemas/form.ts";
import type { Language } from "../../../../schemas/values.ts";
import { callWords } from "../../words/call/catalogue.ts";
import { money } from "../../words/format.ts";
import type { Fact } from "../facts.tsx";
import { attachmentsFact } from "../finish-later.tsx";

const pln = (language: Language, zloty: number) => money(language, Math.round(zloty * 100));

/** The limits of a call; of a conference there are none. */
export function callFacts(language: Language, form: Form | undefined): Fact[] {
  if (form?.kind !== "grantCall") return [];
  const { fields, ownContributionPercent: percent, informalGroups } = form;
  const words = callWords[language];
  const attachments = attachmentsFact(language, form);
  const requested = fields.find(({ name }) => name === grantFields.requestedAmount);
  return [
    [
      words.grants,
      requested?.type === "money"
        ? words.amounts(pln(language, requested.min), pln(language, requested.max))
        : undefined,
    ],
    [words.ownContribution, percent > 0 ? words.ownPercent(String(percent)) : undefined],
    [words.groups, words.informalGroups[informalGroups]],
    ...(attachments ? [attachments] : []),
  ];
}
