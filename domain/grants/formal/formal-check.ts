import type { Application, FormalCheck } from "../../../schemas/application.ts";
import type { CheckItem } from "../../../schemas/grant-call.ts";
import type { GrantCall } from "../../../schemas/form.ts";
import type { Answers } from "../../../schemas/submission-members.ts";
import type { FieldFault } from "../../refusal.ts";
import { missing } from "../missing.ts";

/** A call may have an item of this id in its checklist; one that has none gets it where a patron has not confirmed. */
export const patronItem: CheckItem = {
  id: "patron",
  text: {
    pl: "Patron grupy potwierdził wniosek",
    en: "The patron of the group has confirmed the application",
    uk: "Патрон групи підтвердив заявку",
  },
};

export const patronIsMissing = ({ patron }: Pick<Application, "patron">): boolean =>
  patron !== undefined && patron.confirmedAt === undefined;

/** Every item that may be asked about in a call. */
export const allItems = ({ checklist }: Pick<GrantCall, "checklist">): CheckItem[] =>
  checklist.some(({ id }) => id === patronItem.id) ? checklist : [...checklist, patronItem];

/** What is looked at: everything at first, and after a correction only what was found wanting. */
export function itemsToCheck(call: Pick<GrantCall, "checklist">, application: Application): CheckItem[] {
  const known = allItems(call);
  const before = application.formalChecks.at(-1);
  if (!before) return known.filter((item) => call.checklist.includes(item) || patronIsMissing(application));
  const wanting = new Set(before.items.filter(({ verdict }) => verdict === "no").map(({ id }) => id));
  return known.filter(({ id }) => wanting.has(id));
}

/** How often the applicant may still be called to complete the application. */
export const roundsLeft = (
  { correctionRounds }: Pick<GrantCall, "correctionRounds">,
  { formalChecks }: Pick<Application, "formalChecks">,
): number => correctionRounds - formalChecks.filter(({ outcome }) => outcome === "correction").length;

export const verdictOf = (id: string): string => `${id}Verdict`;
export const remarkOn = (id: string): string => `${id}Remark`;

/** The items as an official answered them. */
export const checkedItems = (items: readonly CheckItem[], answers: Answers): FormalCheck["items"] =>
  items.map(({ id }) => {
    const [verdict, remark] = [answers[verdictOf(id)], answers[remarkOn(id)]];
    return {
      id,
      verdict: verdict === "yes" || verdict === "no" ? verdict : "notApplicable",
      ...(typeof remark === "string" && { remark }),
    };
  });

/** Every "no" says what is missing, and the outcome agrees with the items: it has passed if, and only if, none is "no". */
export function faultsOfCheck(
  items: readonly CheckItem[],
  answers: Answers,
  faults: readonly FieldFault[],
): FieldFault[] {
  const inDoubt = (name: string) => faults.some(({ field }) => field === name);
  const { outcome } = answers;
  const wanting = items.filter(({ id }) => answers[verdictOf(id)] === "no");
  const undecided = outcome === undefined || items.some(({ id }) => inDoubt(verdictOf(id)));
  const agrees = (outcome === "passed") === (wanting.length === 0);
  return [
    ...missing(
      answers,
      faults,
      wanting.map(({ id }) => remarkOn(id)),
    ),
    ...(undecided || agrees ? [] : [{ field: "outcome", code: "outcomeDisagrees" as const }]),
    ...(outcome === "correction" ? missing(answers, faults, ["flagged"]) : []),
    ...(outcome === "correction" || outcome === "rejected" ? missing(answers, faults, ["message"]) : []),
  ];
}
