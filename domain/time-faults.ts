import type { Form } from "../schemas/form.ts";
import type { FormFault } from "./form-fault.ts";

const unless = (holds: boolean, member: string, text: string): FormFault[] =>
  holds ? [] : [{ at: { path: [member] }, text }];

/** Times of a form that do not follow one another. */
export function timeFaults(form: Form): FormFault[] {
  const { opensAt, closesAt } = form;
  const opens = ["opensAt", "closesAt"].flatMap((member) =>
    unless(opensAt < closesAt, member, "it must open before it closes"),
  );
  if (form.kind === "grantCall") return opens;
  const { startsAt, endsAt, changesUntil } = form;
  return [
    ...opens,
    ...["startsAt", "endsAt"].flatMap((member) => unless(startsAt < endsAt, member, "it must start before it ends")),
    ...unless(closesAt <= endsAt, "closesAt", "sign-ups must close before the event ends"),
    ...unless(!changesUntil || changesUntil <= startsAt, "changesUntil", "changes must end before it starts"),
  ];
}
