import { isOverdue, type Waiting } from "../../../../domain/grants/call/waiting.ts";
import { awaited } from "../../../../domain/grants/step-times.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords } from "../../words/coordinator/words.ts";
import { moment, number } from "../../words/format.ts";
import { stepNames } from "../../words/step-names/words.ts";
import { CardTable } from "../card-table.tsx";
import { addressOf, roomAddress } from "./room.tsx";

/** Who is asked what, until when; what is overdue comes first and says so. */
export function WaitingTable({ office, waiting }: { office: Coordinating; waiting: readonly Waiting[] }) {
  const { language, now } = office;
  const { title, help, none, columns, late, theList } = coordinatorWords[language].waiting;
  if (waiting.length === 0) {
    return (
      <section>
        <h2>{title}</h2>
        <p>{none}</p>
      </section>
    );
  }

  return (
    <section>
      <h2>{title}</h2>
      <p class="help">{help}</p>
      <CardTable
        caption={title}
        headed
        columns={[
          { label: columns.what, heads: true },
          { label: columns.whom },
          { label: columns.about },
          { label: columns.deadline },
          { label: columns.reminded, figure: true },
        ]}
        rows={waiting.map((one) => [
          stepNames[language][awaited(one.question)],
          one.question.asked.name,
          one.application ? (
            <a href={addressOf(office, `/applications/${one.application.id}`)}>{one.application.reference}</a>
          ) : (
            <a href={roomAddress(office, "list")}>{theList}</a>
          ),
          <>
            {moment(language, one.question.deadline)}
            {isOverdue(one, now) && <strong class="badge late">{late}</strong>}
          </>,
          number(language, one.question.reminded),
        ])}
      />
    </section>
  );
}
