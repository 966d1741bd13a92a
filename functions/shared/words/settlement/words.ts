import type { Limit } from "../../../../domain/grants/small-grant/limits.ts";
import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

type Filled = (text: string) => string;

/** What is read around the agreement, payments, the report and the refund, and around comments under art. 19a. */
export interface SettlementWords {
  awarded: string;
  agreement: {
    number: string;
    account: string;
    noTransfer: string;
    signed: string;
    endsOn: string;
    instalment: (number: number, of: number) => string;
    paid: Filled;
    unpaid: string;
  };
  payment: { title: string };
  budget: { title: string; newTitle: string; item: string; planned: string };
  amendment: { title: string; decision: string; newEnd: string; agreed: string; declined: string };
  report: {
    title: string;
    handedIn: string;
    correction: string;
    remark: string;
    participants: string;
    actual: string;
    fromGrant: string;
    total: string;
    toSpend: string;
    spent: string;
    unused: string;
    overdue: string;
  };
  refund: { title: string; amount: string; reason: string; deadline: string; stated: string; interest: string };
  comments: {
    title: string;
    window: string;
    considered: string;
    none: string;
    anonymous: string;
    limits: string;
    limit: Record<Limit["name"], string>;
    most: string;
    granted: string;
    promised: string;
    would: string;
    doesNotFit: string;
  };
  withdrawal: { losesGrant: Filled };
}

export const settlementWords: Record<Language, SettlementWords> = { pl, en, uk };
