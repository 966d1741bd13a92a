import type { Form } from "../schemas/form.ts";
import type { Instant } from "../schemas/values.ts";
import { conditionFaults } from "./condition-faults.ts";
import type { FormFault } from "./form-fault.ts";
import { asked } from "./form-faults.ts";

const largeSessions = (form: Form): FormFault[] =>
  form.kind === "grantCall"
    ? []
    : form.sessions.flatMap(({ id, capacity }, index) =>
        capacity <= form.capacity
          ? []
          : [
              {
                at: { path: ["sessions", index, "capacity"] },
                text: `the session ${id} has more seats than the event, which has ${form.capacity}`,
              },
            ],
      );

/** Article 9 of the GDPR: health may be told of free will. */
const forcedHealth = ({ fields }: Form): FormFault[] =>
  fields
    .filter(({ special, required }) => special && required)
    .map(({ name }) => ({
      at: { field: name, member: "required" },
      text: "what is special, such as health, must not be forced out of anybody: let it be left out",
    }));

/** When nobody can answer any more, and nothing is to come. */
function past(form: Form, now: Instant): FormFault[] {
  const last = form.kind === "conference" && form.endsAt > form.closesAt ? form.endsAt : form.closesAt;
  return last < now ? [{ at: { path: ["closesAt"] }, text: "all its dates are past: nobody can fill it in" }] : [];
}

/** What an author should hear of at an instant, although it keeps nothing from being published. */
export const formWarnings = (form: Form, now: Instant): FormFault[] => [
  ...conditionFaults(asked(form)).warnings,
  ...largeSessions(form),
  ...forcedHealth(form),
  ...past(form, now),
];
