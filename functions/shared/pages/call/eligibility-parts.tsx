import type { ComponentChildren } from "preact";
import { eligibilityFields, eligibilityOf } from "../../../../domain/grants/application/eligibility.ts";
import type { Form } from "../../../../schemas/form.ts";
import type { Language } from "../../../../schemas/values.ts";
import { fieldErrors } from "../../http/response.ts";
import { lookUpCommune } from "../../places/look-up.ts";
import { eligibilityWords } from "../../words/call/eligibility.ts";
import { filling } from "../filling.ts";
import { Eligibility } from "./eligibility.tsx";

/** What the page of a call says of whether somebody may apply. */
export interface EligibilityParts {
  /** In place of the form, before everything else: whether somebody may apply at all. */
  asking?: ComponentChildren;
  /** Above the form. */
  notice?: string;
  /** What has been answered so far, for the same page in another language. */
  query: Record<string, string>;
}

interface Shown {
  /** What the form begins with. */
  values: Record<string, string>;
  eligibility?: EligibilityParts;
}

/** What a call that asks first whether somebody may apply shows by what the address of the page answers. */
export function eligibilityParts(
  form: Form,
  { language, query }: { language: Language; query: URLSearchParams },
): Shown {
  const asked = form.kind === "grantCall" ? eligibilityFields(form) : [];
  if (form.kind !== "grantCall" || asked.length === 0) return { values: {} };
  // A commune that was chosen among candidates stands before the name that was typed.
  const given = asked.map(({ name }) => [name, query.getAll(name).find(Boolean) ?? query.get(name) ?? undefined]);
  const { values, faults, eligible } = eligibilityOf(form, Object.fromEntries(given), { commune: lookUpCommune });
  if (eligible) return { values, eligibility: { notice: eligibilityWords[language].yes, query: values } };
  const errors = fieldErrors(language, faults);
  // Whoever may not apply is told so by the heading, which takes the focus then.
  const wrong = errors.some(({ code }) => code === "notEligible") ? undefined : errors[0]?.field;
  const filled = filling(language, values, errors, { focus: wrong });
  const asking = <Eligibility form={form} frame={query.get("frame") === "1"} filling={filled} />;
  return { values, eligibility: { asking, query: {} } };
}
