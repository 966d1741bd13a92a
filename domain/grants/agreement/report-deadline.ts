import type { Application } from "../../../schemas/application.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Instant } from "../../../schemas/values.ts";
import { addDays, dateOf, deadlineAfter, instantAt, morning, rollToWorkingDay } from "../../calendar.ts";
import { agreementOf } from "./agreement.ts";
import { endOfDay, later, noonOf } from "../days.ts";
import { deadlineFor } from "../step-times.ts";

/** Days of art. 18, which reports under the act on public benefit follow. An operator of micro-grants sets its own time. */
const statutoryDays = 30;

/** From when a report is awaited: the last day of the work, or what the agreement or its amendment waited for. */
function endOfWork({ since, amendments, ...application }: Application): Instant {
  const decided = amendments.map(({ decision }) => decision?.at ?? "");
  return [noonOf(agreementOf(application).endsOn), since, ...decided].reduce(later);
}

/** Until when the report on a grant is to be handed in: as the call says, or as its legal basis does. */
export function reportDeadline(call: Pick<GrantCall, "times" | "legalBasis">, application: Application): Instant {
  const from = endOfWork(application);
  const statutory = call.legalBasis === "smallGrant19a" || call.legalBasis === "openCompetition13";
  return statutory && call.times.report === undefined
    ? deadlineAfter(from, statutoryDays)
    : deadlineFor(call, "report", from);
}

/** When the work of an agreement is over. */
export const workEndsAt = (application: Pick<Application, "agreement">): Instant =>
  endOfDay(agreementOf(application).endsOn);

/** Days after the deadline of a report after which the grantee is formally called to hand it in. */
const formalCallDays = 7;

/** The morning of the formal call, a working day. */
export const formalCallAt = (deadline: Instant): Instant =>
  instantAt(rollToWorkingDay(addDays(dateOf(deadline), formalCallDays)), morning);

/** The first second in which a deadline has passed. */
export const justAfter = (deadline: Instant): Instant => new Date(Date.parse(deadline) + 1000).toISOString();
