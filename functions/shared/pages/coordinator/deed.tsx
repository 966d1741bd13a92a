import { awaited } from "../../../../domain/grants/step-times.ts";
import { publicField } from "../../../../domain/public-form.ts";
import type { FieldError } from "../../../../schemas/problem.ts";
import { type Deed, fieldsOf, namesOf } from "../../coordinator/deed.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import type { Values } from "../../../../domain/form-post.ts";
import { coordinatorWords, type Room } from "../../words/coordinator/words.ts";
import { moment, money } from "../../words/format.ts";
import { listWords } from "../../words/lists/words.ts";
import { stepNames } from "../../words/step-names/words.ts";
import { ErrorSummary } from "../error-summary.tsx";
import { Facts } from "../facts.tsx";
import { Fields } from "../fields.tsx";
import { filling } from "../filling.ts";
import { addressOf, drawRoom } from "./room.tsx";
import { nameOfField, rowLabels } from "../../words/faults/names.ts";

interface DeedPage {
  office: Coordinating;
  deed: Deed;
  values?: Values;
  errors?: readonly FieldError[];
}

/** Where it is done from: the page that one comes back to, and where the form is sent. */
function placesOf(deed: Deed): { room: Room; back: string; sentTo: string } {
  if (deed.name === "cancel") return { room: "overview", back: "", sentTo: "" };
  const submissionId = deed.name === "override" ? undefined : deed.question.submissionId;
  if (submissionId === undefined) return { room: "list", back: "/list", sentTo: "" };
  const path = `/applications/${submissionId}`;
  return { room: "overview", back: path, sentTo: path };
}

/** What is to be changed, as it is now. */
function Subject({ office: { language }, deed }: Pick<DeedPage, "office" | "deed">) {
  const { waiting } = coordinatorWords[language];
  const { columns, places, from } = listWords[language];
  if (deed.name === "cancel") return null;
  if (deed.name === "override") {
    const { position, applicant, reference, title, requested, place, amount } = deed.entry;
    return (
      <Facts
        facts={[
          [columns.applicant, `${position}. ${applicant} (${reference}), ${title}`],
          [columns.requested, money(language, requested)],
          [from, `${places[place]}, ${money(language, amount)}`],
        ]}
      />
    );
  }
  const { question } = deed;
  return (
    <Facts
      facts={[
        [waiting.columns.what, stepNames[language][awaited(question)]],
        [waiting.columns.whom, question.asked.name],
        [waiting.columns.deadline, moment(language, question.deadline)],
      ]}
    />
  );
}

/** The form of something that takes a reason. Works without JavaScript. */
export function deedPage({ office, deed, values = {}, errors = [] }: DeedPage): string {
  const { language } = office;
  const words = coordinatorWords[language];
  const fields = fieldsOf(deed);
  const inOneLanguage = fields.map((field) => publicField(field, language));
  const filled = filling(language, values, errors);
  const rowLabel = rowLabels(language, { fields });
  const { room, back, sentTo } = placesOf(deed);
  const title = words.actions[deed.name];
  const names = namesOf(deed);
  return drawRoom({
    office,
    room,
    title,
    warning: errors.length > 0 ? filled.words.form.errorPrefix : "",
    query: { do: deed.name, ...names },
    foundAt: `/coordinate/${office.key}${back}`,
    before: (
      <ErrorSummary
        filling={filled}
        nameOf={(field) => nameOfField({ fields: inOneLanguage }, filled.words, rowLabel, field)}
      />
    ),
    children: (
      <>
        <Subject office={office} deed={deed} />
        {deed.name === "override" && <p>{words.list.overrideHelp}</p>}
        <form method="post" action={addressOf(office, sentTo)} class="assignment" noValidate>
          <input type="hidden" name="action" value={deed.name} />
          {Object.entries(names).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <p class="help">{filled.words.form.requiredNote}</p>
          <Fields fields={inOneLanguage} filling={filled} rows={{}} rowLabel={rowLabel} />
          <div class="send">
            <button class={deed.name === "cancel" ? "danger" : "primary"}>{title}</button>
            <p class="help">
              <a href={addressOf(office, back)}>{words.backTo}</a>
            </p>
          </div>
        </form>
      </>
    ),
  });
}
