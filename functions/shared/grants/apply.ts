import { canonicalContent } from "../../../domain/content.ts";
import { grantFields, requestedAmount } from "../../../domain/grant-rules.ts";
import { yearOf } from "../../../domain/local-words.ts";
import { closedCall } from "../../../domain/grants/call/ran-out.ts";
import { patronOf } from "../../../domain/grants/application/organisation.ts";
import { manageLinkExpiry } from "../../../domain/links.ts";
import { letterName, queuedLetter } from "../../../domain/letters.ts";
import type { Refusal } from "../../../domain/refusal.ts";
import { refusalByWindow } from "../../../domain/seats.ts";
import type { Application } from "../../../schemas/application.ts";
import { PoolCounter } from "../../../schemas/counter.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Receipt } from "../../../schemas/submission.ts";
import type { Instant, Sha256 } from "../../../schemas/values.ts";
import { audit } from "../audit.ts";
import { ofAddressWrite } from "../drafts/of-address.ts";
import { found } from "../http/refused.ts";
import { parseItem } from "../records.ts";
import { sha256 } from "../secrets.ts";
import { newSubmission, replay, type Stored } from "../submissions/new-submission.ts";
import type { CheckedRequest } from "../submissions/request.ts";
import { keys } from "../table/keys.ts";
import { organisationsOf } from "./seal.ts";
import { absent, type Failure, transact, type Write } from "../table/writes.ts";

/** What comes with an application that was a draft: its accepted files, and what must be written with it. */
export interface FromDraft {
  attachments?: Application["attachments"];
  besides?: readonly Write[];
}

const minute = 60_000;

/** The application as it is at first. A group with a patron waits until the patron has confirmed. */
function newApplication(form: GrantCall, request: CheckedRequest, now: Instant, attachments: FromDraft["attachments"]) {
  const base = newSubmission(form, request, now);
  const { id, reference, answers } = base;
  const files = attachments ?? [];
  const patron = patronOf(answers);
  const receipt: Receipt = { id, reference, status: patron ? "pendingConfirmation" : "submitted" };
  return {
    kind: "application",
    ...base,
    contentHash: sha256(canonicalContent({ ...base, attachments: files })),
    email: String(answers[grantFields.email]),
    receipt,
    revision: 0,
    status: patron ? "awaitingPatron" : "submitted",
    since: now,
    requestedAmount: requestedAmount(answers),
    organisations: organisationsOf(answers),
    attachments: files,
    ...(patron && { patron }),
    formalChecks: [],
    corrections: [],
    reviewers: [],
    amendments: [],
    reportOverdue: false,
  } satisfies Application;
}

/** The closing instant, with the minutes of grace, is a condition of the write; a rolling call has none. */
function counterWrite(form: GrantCall, amount: number, now: Instant): Write {
  const graced = new Date(Date.parse(now) - form.graceMinutes * minute).toISOString();
  return {
    update: keys.counter(form.id),
    expression: "ADD submitted :one, requested :amount",
    condition: {
      expression: "opensAt <= :now AND closesAt > :graced AND cancelled = :no",
      values: { ":now": now, ":graced": graced, ":no": false, ":one": 1, ":amount": amount },
    },
  };
}

/** Nobody applies who owes a report of an earlier grant. */
const nothingOverdue = (organisation: Sha256): Write => ({
  check: keys.organisationOverdue(organisation),
  condition: { expression: "attribute_not_exists(overdue) OR overdue <= :none", values: { ":none": 0 } },
});

/** Art. 19a: what was granted this year leaves room for the request; the award makes sure of it once more. */
const withinYear = ({ smallGrant }: GrantCall, organisation: Sha256, amount: number, now: Instant): Write[] =>
  smallGrant
    ? [
        {
          check: keys.organisationYear(organisation, yearOf(now)),
          condition: {
            expression: "attribute_not_exists(granted) OR granted <= :most",
            values: { ":most": smallGrant.perOrganisation - amount },
          },
        },
      ]
    : [];

/**
 * The receipt, and what finds the application again by its address. To a group the receipt says that the patron has yet
 * to confirm, whom the change stream asks.
 */
function letters(form: GrantCall, { id, email, language, patron }: Application, now: Instant): Write[] {
  const kind = patron ? "applicationAwaitsPatron" : "applicationReceived";
  const letter = queuedLetter({ kind, to: email, language, formId: form.id, submissionId: id, queuedAt: now });
  return [
    { put: { ...keys.letter(id, letterName(kind)), ...letter } },
    ofAddressWrite(email, { formId: form.id, language, submissionId: id, until: manageLinkExpiry(form, now) }),
  ];
}

/** Why it was not taken, by the first of its conditions that did not hold. */
function refusalOf(form: GrantCall, failures: readonly Failure[], now: Instant): Refusal {
  const [counter] = failures;
  if (counter?.failed) {
    const window = parseItem(PoolCounter, found(counter.item));
    const refusal = refusalByWindow(window, now) ?? { code: "busy", retryAfterSeconds: 1 };
    return refusal.code === "closed" ? closedCall(form, window) : refusal;
  }
  const stopped = failures.filter(({ failed }) => failed).map(({ item }) => item);
  if (stopped.some((item) => typeof item?.["overdue"] === "number")) return { code: "reportOverdue" };
  const { smallGrant } = form;
  return smallGrant && stopped.some((item) => typeof item?.["granted"] === "number")
    ? { code: "yearlyLimit", limit: smallGrant.perOrganisation }
    : { code: "changedMeanwhile" };
}

/**
 * Takes one application: one transaction, in which the closing instant, overdue reports and the yearly limit are
 * conditions. `besides` come last in it; when one of them alone fails, the refusal is `changedMeanwhile`.
 */
export async function apply(
  tableName: string,
  form: GrantCall,
  request: CheckedRequest,
  now: Instant,
  { attachments, besides = [] }: FromDraft = {},
): Promise<Stored> {
  const application = newApplication(form, request, now, attachments);
  const { id, receipt, organisations, requestedAmount: amount } = application;
  const failures = await transact(tableName, [
    counterWrite(form, amount, now),
    { put: { ...keys.submission(form.id, id), ...application }, condition: absent },
    ...organisations.map(nothingOverdue),
    ...organisations.flatMap((one) => withinYear(form, one, amount, now)),
    ...letters(form, application, now),
    audit({ at: now, formId: form.id, submissionId: id, action: "submitted", actor: "applicant" }),
    ...besides,
  ]);
  if (!failures) return { outcome: "created", receipt };
  const earlier = failures[1]?.item;
  return earlier ? replay(earlier, request) : { outcome: "refused", refusal: refusalOf(form, failures, now) };
}
