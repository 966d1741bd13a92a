import type { CallFigures, Debt } from "../../../../domain/grants/call/figures.ts";
import type { CallState, NextStep } from "../../../../domain/grants/call/state.ts";
import type { ApplicationStatus } from "../../../../schemas/application.ts";
import type { Ranking } from "../../../../schemas/ranking.ts";
import type { Language } from "../../../../schemas/values.ts";
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import { uk } from "./uk.ts";

type Filled = (text: string) => string;

/** The pages of a coordinator. */
export type Room = "overview" | "list" | "charts";
/** By what applications are sorted. */
export type Sort = "submitted" | "points" | "requested" | "applicant" | "since";
/** What a coordinator has just done. */
export type Done =
  | "freeze"
  | "startApproval"
  | "offers"
  | "override"
  | "cancel"
  | "replace"
  | "nobodyLeft"
  | "extend"
  | "resend"
  | "again";

/** What coordinators read about their call, in one language. */
export interface CoordinatorWords {
  nav: string;
  rooms: Record<Room, string>;
  asOf: Filled;
  link: (name: string, until: string) => string;
  state: Record<CallState, string>;
  opens: Filled;
  closes: Filled;
  published: Filled;
  next: { title: string; step: Record<NextStep, (applications: number) => string> };
  figures: Record<keyof CallFigures | "demand", string>;
  status: Record<ApplicationStatus, string>;
  count: (applications: number) => string;
  waiting: {
    title: string;
    help: string;
    none: string;
    columns: { what: string; whom: string; about: string; deadline: string; reminded: string };
    late: string;
    theList: string;
  };
  attention: { title: string; none: string; bounced: string; debt: Record<Debt, string> };
  applications: {
    title: string;
    search: string;
    query: string;
    queryHelp: string;
    status: string;
    all: string;
    sort: string;
    sorts: Record<Sort, string>;
    show: string;
    showAll: string;
    none: string;
    nothing: string;
    columns: {
      reference: string;
      applicant: string;
      title: string;
      requested: string;
      status: string;
      points: string;
      amount: string;
      since: string;
    };
  };
  files: { title: string; csv: string; xlsx: string; pdf: string; download: Filled };
  application: {
    content: string;
    attachments: string;
    endReason: string;
    formalChecks: string;
    checked: (by: string, at: string) => string;
    outcome: Record<"passed" | "correction" | "rejected", string>;
    verdict: Record<"yes" | "no" | "notApplicable", string>;
    appeal: string;
    upheld: Record<"true" | "false", string>;
    patron: string;
    patronSilent: string;
    cards: string;
    noCards: string;
    cardSent: string;
    counted: string;
    total: string;
    divergent: string;
    position: string;
    questions: string;
    noQuestions: string;
    asked: string;
    answered: string;
    questionState: Record<"requested" | "recorded" | "lapsed" | "withdrawn", string>;
    letters: string;
    history: string;
    columns: { when: string; what: string; who: string; to: string; state: string };
    nothing: string;
  };
  actions: Record<Exclude<Done, "offers" | "nobodyLeft" | "again">, string>;
  backTo: string;
  done: Record<Done, string>;
  list: {
    none: string;
    status: Record<Ranking["status"], string>;
    /** In place of its status, once everybody has left it. */
    left: string;
    frozen: Filled;
    proposal: string;
    sums: string;
    freezeHelp: string;
    startHelp: string;
    startLater: string;
    overrideHelp: string;
    change: string;
    toResults: string;
  };
  charts: {
    byKind: string;
    kind: string;
    byPlace: string;
    place: string;
    byCriterion: string;
    criterion: string;
    mean: string;
    most: string;
    byStatus: string;
    applications: string;
    requested: string;
    awarded: string;
    unknown: string;
    demand: string;
  };
  actor: Record<"applicant" | "patron" | "system" | "public", string>;
}

export const coordinatorWords: Record<Language, CoordinatorWords> = { pl, en, uk };
