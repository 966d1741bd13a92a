import type { GrantCall } from "../../../schemas/form.ts";
import type { Assignee } from "../../../schemas/people.ts";

/** Everybody whom a call names; whoever has two roles is there twice. */
export const peopleOf = (call: GrantCall): Assignee[] =>
  [
    call.coordinator,
    ...call.officials,
    call.appealsBy,
    ...call.approvers.flatMap(({ person, deputy }) => [person, deputy]),
    call.payer,
    call.secondPerson,
    ...(call.merit?.reviewers ?? []),
  ].filter((person) => person !== undefined);
