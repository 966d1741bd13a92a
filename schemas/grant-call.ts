import * as z from "zod/mini";
import { StepTimes, TimedStep } from "./grant-step.ts";
import { Assignee } from "./people.ts";
import { Grosze, Instant, Localised, ShortText } from "./values.ts";

/** What a call is based on; domain/grants/legal-basis.ts says what follows from each. */
export const LegalBasis = z.enum([
  "regranting16a",
  "smallGrant19a",
  "openCompetition13",
  "localInitiative19b",
  "municipalRegulation",
]);
export type LegalBasis = z.infer<typeof LegalBasis>;

const percent = z.int().check(z.minimum(0), z.maximum(100));
const id = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,30}$/));
/** Names or tax numbers of bodies that somebody belongs to: they take no part in what concerns these. */
const institutions = z._default(z.array(ShortText).check(z.maxLength(10)), []);

export const Reviewer = z.strictObject({ ...Assignee.shape, institutions });
export type Reviewer = z.infer<typeof Reviewer>;

const Approver = z.strictObject({
  role: z.enum(["chair", "treasurer", "mayor"]),
  person: Assignee,
  institutions,
  /** Acts when the approver belongs to an applicant on the list. */
  deputy: z.optional(Assignee),
});
export type Approver = z.infer<typeof Approver>;

export const Criterion = z.strictObject({
  id,
  title: Localised,
  help: z.optional(Localised),
  maxPoints: z.int().check(z.minimum(1), z.maximum(100)),
});
export type Criterion = z.infer<typeof Criterion>;

const CheckItem = z.strictObject({ id, text: Localised });
export type CheckItem = z.infer<typeof CheckItem>;

/** How applications are scored. Percentages are of the most points there are. */
export const MeritRules = z.strictObject({
  reviewers: z.array(Reviewer).check(z.minLength(2), z.maxLength(60)),
  /** In the order in which they break ties. */
  criteria: z.array(Criterion).check(z.minLength(1), z.maxLength(20)),
  thresholdPercent: z._default(percent, 60),
  criterionPercent: z._default(percent, 50),
  /** Two totals further apart than this call a third reviewer; so does one that passes while the other does not. */
  divergencePercent: z._default(percent, 30),
  divergentWhenOnePasses: z._default(z.boolean(), true),
  /** Which of two totals that are equally far from the third counts. */
  equalDistance: z._default(z.enum(["higher", "lower"]), "higher"),
});
export type MeritRules = z.infer<typeof MeritRules>;

/** What happens at the first application that does not fit into what is left of the pool. */
export const Allocation = z.strictObject({
  policy: z._default(z.enum(["stop", "skip", "partial"]), "stop"),
  /** The least share of a request that may be offered. */
  minPartialPercent: z._default(percent, 50),
});
export type Allocation = z.infer<typeof Allocation>;

/** Limits of art. 19a: of one organisation in a calendar year, and of all as a share of the year's budget for NGOs. */
const SmallGrant = z.strictObject({
  perOrganisation: z._default(Grosze, 2_000_000),
  plannedBudget: Grosze,
  sharePercent: z._default(percent, 20),
  /** Days for which the public may comment. */
  commentDays: z._default(z.int().check(z.minimum(1), z.maximum(60)), 7),
});

const AgreementRules = z.strictObject({
  /** Shares of the award in the order of payment, together 100. */
  instalments: z._default(z.array(percent).check(z.minLength(1), z.maxLength(6)), [100]),
});

/** What follows the close, and by when if everybody takes all the time they have; in a rolling call without dates. */
export const Stage = z.strictObject({
  stage: z.enum(["formalCheck", "correction", "comments", "review", "results"]),
  until: z.optional(Instant),
});
export type Stage = z.infer<typeof Stage>;

/** What a call has beyond what every form has. */
export const grantCallMembers = {
  legalBasis: z._default(LegalBasis, "regranting16a"),
  pool: Grosze,
  /** Each application goes its way at once, on a list of its own, until the pool is exhausted. */
  rolling: z._default(z.boolean(), false),
  /** Minutes after the close in which a form that was open before is still taken; shown to everybody. */
  graceMinutes: z._default(z.int().check(z.minimum(0), z.maximum(15)), 0),
  coordinator: Assignee,
  /** Who checks applications, signs agreements and looks at reports: the one with the least to do. */
  officials: z.array(Assignee).check(z.minLength(1), z.maxLength(20)),
  /** Decides appeals; never who made the check. */
  appealsBy: z.optional(Assignee),
  approvers: z.array(Approver).check(z.minLength(1), z.maxLength(5)),
  /** Confirms payments; the treasurer of the chain, or else the first official, where nobody is named. */
  payer: z.optional(Assignee),
  /** Agrees to changes of the list; an approver's chair where nobody is named. */
  secondPerson: z.optional(Assignee),
  checklist: z.array(CheckItem).check(z.minLength(1), z.maxLength(30)),
  /** How often an applicant may be called to complete an application. */
  correctionRounds: z._default(z.int().check(z.minimum(0), z.maximum(3)), 1),
  /** Without it whatever passes the formal check goes straight to the list. */
  merit: z.optional(MeritRules),
  allocation: z._default(Allocation, { policy: "stop", minPartialPercent: 50 }),
  smallGrant: z.optional(SmallGrant),
  /** Groups without legal personality: may apply alone, need a patron, or may not apply. */
  informalGroups: z._default(z.enum(["admitted", "withPatron", "refused"]), "admitted"),
  /** Least share of the whole budget that the applicant contributes. */
  ownContributionPercent: z._default(percent, 0),
  agreement: z._default(AgreementRules, { instalments: [100] }),
  /** Most files with one application. */
  attachments: z._default(z.int().check(z.minimum(0), z.maximum(10)), 0),
  /** Times other than the defaults of domain/grants/step-times.ts. */
  times: z._default(z.partialRecord(TimedStep, StepTimes), {}),
  /** Told on the page of the call; made from its times when it is published. */
  stages: z._default(z.array(Stage).check(z.maxLength(10)), []),
  /** Years from 1 January after the settlement until personal data are erased. */
  retentionYears: z._default(z.int().check(z.minimum(1), z.maximum(50)), 5),
};
