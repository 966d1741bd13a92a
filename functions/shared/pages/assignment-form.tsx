import { type GrantStep, reasonLength } from "../../../schemas/assignment.ts";
import type { PublicField } from "../../../schemas/public-form.ts";
import type { Grosze } from "../../../schemas/values.ts";
import { assignmentWords } from "../words/assignment/catalogue.ts";
import { money } from "../words/format.ts";
import { FieldControl } from "./control.tsx";
import type { Filling } from "./filling.ts";

interface Question {
  filling: Filling;
  step: GrantStep;
  requested: Grosze;
  /** The pool no longer covers what is requested. */
  exhausted: boolean;
}

/** Two buttons of which none is chosen, the reasons, and one press. Posts to the address of its page. */
export function AssignmentForm({ filling, step, requested, exhausted }: Question) {
  const words = assignmentWords[filling.language];
  return (
    <form method="post" class="assignment" noValidate>
      <h2>{step === "review" ? words.recommendation : words.decision}</h2>
      {exhausted && <p class="notice">{words.beyondPool}</p>}
      <FieldControl
        name={step === "review" ? "recommendation" : "decision"}
        filling={filling}
        field={question(filling, step, requested)}
      />
      <FieldControl
        name="reason"
        filling={filling}
        field={{
          ...blank,
          name: "reason",
          type: "longText",
          label: words.reason,
          help: words.reasonHelp[step],
          minLength: reasonLength.min,
          maxLength: reasonLength.max,
        }}
      />
      <div class="send">
        <button class="primary">{words.record[step]}</button>
        <p class="help">{words.final}</p>
      </div>
    </form>
  );
}

const blank = { required: true, help: "", example: undefined };

function question({ language }: Filling, step: GrantStep, requested: Grosze): PublicField {
  const assignment = assignmentWords[language];
  return step === "review"
    ? {
        ...blank,
        name: "recommendation",
        type: "choice",
        label: assignment.recommendation,
        options: [
          { value: "recommend", label: assignment.recommend },
          { value: "decline", label: assignment.decline },
        ],
      }
    : {
        ...blank,
        name: "decision",
        type: "choice",
        label: assignment.decision,
        options: [
          { value: "award", label: assignment.award(money(language, requested)) },
          { value: "reject", label: assignment.reject },
        ],
      };
}
