import type { Form } from "../schemas/form.ts";
import type { FormFault } from "./form-fault.ts";
import { grantFields } from "./grants/field-names.ts";
import { basisRules } from "./grants/legal-basis.ts";
import { signUpFields } from "./participants.ts";

/** Names of fields that everybody must be asked for: without an answer nothing can be sent, counted or decided. */
function neededIn(form: Form): string[] {
  if (form.kind === "conference") {
    const { email, seats, organisation, fullName, participantKind } = signUpFields;
    return [
      email,
      ...(form.delegations ? [seats] : []),
      ...(form.delegations?.perOrganisation === undefined ? [] : [organisation]),
      ...(form.certificate ? [fullName] : []),
      ...(form.sessions.some(({ admits }) => admits) ? [participantKind] : []),
    ];
  }
  const { applicantKind, applicantName, email, projectTitle, requestedAmount, budget, startsOn, endsOn } = grantFields;
  const hasPeriod = basisRules[form.legalBasis].mostDays !== undefined;
  // Members are asked of groups alone.
  return [
    applicantKind,
    applicantName,
    email,
    projectTitle,
    requestedAmount,
    budget,
    ...(hasPeriod ? [startsOn, endsOn] : []),
    ...ownContribution(form),
  ];
}

/** Of the two ways to say it one must always be asked for. */
function ownContribution({ fields }: Form): string[] {
  const names = new Set<string>([grantFields.ownContribution, grantFields.ownFinancial]);
  const required = fields.filter((field) => names.has(field.name) && field.required);
  return required.some(({ showWhen }) => !showWhen) ? [] : required.map(({ name }) => name);
}

/** Fields that a form cannot do without and that only some are asked for. */
export function neededFaults(form: Form): FormFault[] {
  const needed = new Set(neededIn(form));
  return form.fields
    .filter(({ name, showWhen }) => needed.has(name) && showWhen)
    .map(({ name, section }) => {
      const isSections = form.sections.some((one) => one.name === section && one.showWhen);
      return {
        at: { field: name, member: isSections ? "section" : "showWhen" },
        text: `the form cannot do without it: ${isSections ? "its section" : "it"} must be asked for whatever else is answered`,
      };
    });
}
