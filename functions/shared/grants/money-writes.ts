import type { Outcome } from "../../../domain/grants/outcome.ts";
import { ofAll } from "../../../domain/grants/small-grant/limits.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Grosze, Instant, Sha256 } from "../../../schemas/values.ts";
import { keys } from "../table/keys.ts";
import type { Write } from "../table/writes.ts";

/** The pool gives no more than it has, whoever decides at the same moment, and nothing once the call is cancelled. */
function poolWrite(
  formId: string,
  { money = { released: 0, spent: 0 }, closeCall = false, publishResults = false }: Outcome,
  now: Instant,
  requested: number,
): Write {
  const change = money.released - money.spent;
  const stamps = [...(closeCall ? ["closesAt = :now"] : []), ...(publishResults ? ["publishedAt = :now"] : [])];
  const gives = money.spent > 0 || publishResults;
  const values = {
    ":change": change,
    ":requested": requested,
    ":needed": Math.max(0, -change),
    ...(stamps.length > 0 && { ":now": now }),
    ...(gives && { ":no": false }),
  };
  return {
    update: keys.counter(formId),
    expression: `${stamps.length > 0 ? `SET ${stamps.join(", ")} ` : ""}ADD remaining :change, requested :requested`,
    condition: { expression: `remaining >= :needed${gives ? " AND cancelled = :no" : ""}`, values },
  };
}

type SmallGrant = NonNullable<GrantCall["smallGrant"]>;

/** Key of the sum of all organisations: no hash is that short. */
export const everybody = "ALL";

function grantedWrite({ organisation, year, amount }: Sum, limit: Grosze): Write {
  return {
    update: keys.organisationYear(organisation, year),
    expression: "ADD granted :amount",
    condition: {
      expression: "attribute_not_exists(granted) OR granted <= :most",
      values: { ":amount": amount, ":most": amount > 0 ? limit - amount : Number.MAX_SAFE_INTEGER },
    },
  };
}

type Granted = NonNullable<Outcome["granted"]>;

/** What one key is granted; an organisation has as many as it gave numbers. */
interface Sum {
  organisation: Sha256;
  year: number;
  amount: number;
}

/** A transaction writes an item once. */
function byYear(granted: readonly Sum[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { organisation, year, amount } of granted) {
    const before = sums.get(`${organisation}#${year}`)?.amount ?? 0;
    sums.set(`${organisation}#${year}`, { organisation, year, amount: before + amount });
  }
  return [...sums.values()];
}

/** Of each organisation and of all together. */
function grantedWrites(smallGrant: SmallGrant, granted: Granted): Write[] {
  const all = granted.map((one) => ({ ...one, organisation: everybody }));
  const own = granted.flatMap((one) => one.organisations.map((organisation) => ({ ...one, organisation })));
  return [
    ...byYear(own).map((one) => grantedWrite(one, smallGrant.perOrganisation)),
    ...byYear(all).map((one) => grantedWrite(one, ofAll(smallGrant))),
  ];
}

/** Which limit of art. 19a the stored sum of a year, of an organisation or of all, would have gone beyond. */
export const yearlyLimitOf = (smallGrant: SmallGrant, { pk }: Record<string, unknown>): Grosze =>
  pk === keys.organisationYear(everybody, 0).pk ? ofAll(smallGrant) : smallGrant.perOrganisation;

const overdueWrite = (organisation: Sha256, change: 1 | -1): Write => ({
  update: keys.organisationOverdue(organisation),
  expression: "ADD overdue :change",
  condition: {
    expression: "attribute_not_exists(overdue) OR overdue >= :least",
    values: { ":change": change, ":least": Math.max(0, -change) },
  },
});

/** What a decision does to the figures of the call: to the pool, and by `requested` grosze to all that is asked for; to the yearly limits of art. 19a, and to the list of overdue reports. */
export function moneyWrites(form: GrantCall, outcome: Outcome, now: Instant, requested: number): Write[] {
  const { money, closeCall, publishResults, granted = [], overdue } = outcome;
  const { smallGrant } = form;
  const touchesPool = money !== undefined || requested !== 0 || closeCall || publishResults;
  return [
    ...(touchesPool ? [poolWrite(form.id, outcome, now, requested)] : []),
    ...(smallGrant && granted.length > 0 ? grantedWrites(smallGrant, granted) : []),
    ...(overdue ? overdue.organisations.map((one) => overdueWrite(one, overdue.change)) : []),
  ];
}
