import type { Agreement, Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Grosze, Instant } from "../../../schemas/values.ts";
import { yearOf } from "../../calendar.ts";
import { grantFields } from "../field-names.ts";
import { paidSoFar } from "./instalments.ts";
import { basisRules } from "../legal-basis.ts";

/** The agreement of an application that has one. */
export function agreementOf({ agreement }: Pick<Application, "agreement">): Agreement {
  if (!agreement) throw new TypeError("There is no agreement yet");
  return agreement;
}

/** Under art. 19b the municipality spends the money itself: nothing is paid to anybody, and nothing comes back. */
export const transfersMoney = ({ legalBasis }: Pick<GrantCall, "legalBasis">): boolean =>
  basisRules[legalBasis].transfersMoney;

/** What there was to spend: what was paid, or, where nothing is paid out, what was awarded. */
export const toAccountFor = (call: Pick<GrantCall, "legalBasis">, application: Application): Grosze =>
  transfersMoney(call) ? paidSoFar(agreementOf(application)) : (application.awardedAmount ?? 0);

/** The last day of the work: as the application says, or else of the budget year (art. 251 of the act on public finance). */
export function lastDay({ answers }: Pick<Application, "answers">, now: Instant): string {
  const stated = answers[grantFields.endsOn];
  return typeof stated === "string" && stated ? stated : `${yearOf(now)}-12-31`;
}
