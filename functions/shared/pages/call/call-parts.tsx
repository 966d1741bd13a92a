import { eligibilityFields, eligibilityOf } from "../../../../domain/grants/application/eligibility.ts";
import { grantFields } from "../../../../domain/grants/field-names.ts";
import type { GrantCall } from "../../../../schemas/form.ts";
import type { PublicForm } from "../../../../schemas/public-form.ts";
import type { Language } from "../../../../schemas/values.ts";
import { fieldErrors } from "../../http/response.ts";
import { lookUpCommune } from "../../places/look-up.ts";
import { callWords } from "../../words/call/catalogue.ts";
import { money } from "../../words/format.ts";
import type { Fact } from "../facts.tsx";
import { filling } from "../filling.ts";
import { attachmentsFact } from "../finish-later.tsx";
import type { CallParts } from "../form.tsx";
import { AboutCall } from "./about-call.tsx";
import { Eligibility } from "./eligibility.tsx";

const pln = (language: Language, zloty: number) => money(language, Math.round(zloty * 100));

/** The limits of a call. */
function callFacts(language: Language, call: GrantCall): Fact[] {
  const { fields, ownContributionPercent: percent, informalGroups } = call;
  const words = callWords[language];
  const attachments = attachmentsFact(language, call);
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

interface Shown {
  values: Record<string, string>;
  call: CallParts;
}

/** What the page of a call shows beyond its form, by what its address says of whether somebody may apply. */
export function callParts(
  call: GrantCall,
  { language, form, query }: { language: Language; form: PublicForm; query: URLSearchParams },
): Shown {
  const frame = query.get("frame") === "1";
  const parts = {
    facts: callFacts(language, call),
    about: <AboutCall language={language} form={form} call={call} frame={frame} />,
    query: {},
  };
  const asked = eligibilityFields(call);
  if (asked.length === 0) return { values: {}, call: parts };
  // A commune that was chosen among candidates stands before the name that was typed.
  const given = asked.map(({ name }) => [name, query.getAll(name).find(Boolean) ?? query.get(name) ?? undefined]);
  const { values, faults, eligible } = eligibilityOf(call, Object.fromEntries(given), { commune: lookUpCommune });
  const errors = fieldErrors(language, faults);
  // Whoever may not apply is told so by the heading, which takes the focus then.
  const wrong = errors.some(({ code }) => code === "notEligible") ? undefined : errors[0]?.field;
  const filled = filling(language, values, errors, { focus: wrong });
  const asking = <Eligibility form={call} frame={frame} filling={filled} />;
  const answered = { notice: callWords[language].eligibility.yes, query: values };
  return { values, call: { ...parts, ...(eligible ? answered : { asking }) } };
}
