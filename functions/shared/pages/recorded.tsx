import type { GrantAssignment, RecordedReview } from "../../../schemas/assignment.ts";
import type { Language } from "../../../schemas/values.ts";
import { assignmentWords } from "../words/assignment/catalogue.ts";
import { moment } from "../words/format.ts";

type Recorded = Extract<GrantAssignment, { status: "recorded" }>;

function verdict(language: Language, assignment: Recorded): { text: string; good: boolean } {
  const words = assignmentWords[language];
  if (assignment.step === "review") {
    const good = assignment.answer.recommendation === "recommend";
    return { good, text: good ? words.recommended : words.declined };
  }
  const good = assignment.answer.decision === "award";
  return { good, text: good ? words.awarded : words.rejected };
}

/** What was answered, when, and why. */
export function RecordedAnswer({ language, assignment }: { language: Language; assignment: Recorded }) {
  const words = assignmentWords[language];
  const { text, good } = verdict(language, assignment);
  return (
    <section class={`outcome ${good ? "good" : "bad"}`}>
      <h2>{text}</h2>
      <p class="help">{words.recordedAt(moment(language, assignment.recordedAt))}</p>
      <h3>{words.reason}</h3>
      <p class="text">{assignment.answer.reason}</p>
    </section>
  );
}

/** What the reviewers recommend, for whoever decides. */
export function Recommendations({ language, reviews }: { language: Language; reviews: readonly RecordedReview[] }) {
  return (
    <>
      <h2>{assignmentWords[language].recommendations}</h2>
      <div class="recommendations">
        {reviews.map((review) => {
          const { text, good } = verdict(language, review);
          return (
            <section class={`outcome ${good ? "good" : "bad"}`}>
              <h3>{text}</h3>
              <p class="help">{`${review.assignee.name}, ${moment(language, review.recordedAt)}`}</p>
              <p class="text">{review.answer.reason}</p>
            </section>
          );
        })}
      </div>
    </>
  );
}
