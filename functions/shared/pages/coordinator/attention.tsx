import { debtOf } from "../../../../domain/grants/call/figures.ts";
import { applicantName } from "../../../../domain/grants/call/application-list.ts";
import type { Application } from "../../../../schemas/application.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords } from "../../words/coordinator/words.ts";
import { addressOf } from "./room.tsx";

/** Applicants whom no letter reaches, and those who owe a report or a refund. */
export function Attention({ office, applications }: { office: Coordinating; applications: readonly Application[] }) {
  const { language, now } = office;
  const words = coordinatorWords[language].attention;
  const rows = applications.flatMap((application) => {
    const debt = debtOf(application, now);
    const reasons = [...(application.bouncedAt ? [words.bounced] : []), ...(debt ? [words.debt[debt]] : [])];
    return reasons.map((reason) => ({ application, reason }));
  });
  return (
    <section>
      <h2>{words.title}</h2>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="attention">
          {rows.map(({ application, reason }) => (
            <li>
              <strong>{reason}</strong>
              <br />
              <a href={addressOf(office, `/applications/${application.id}`)}>{application.reference}</a>{" "}
              {applicantName(application)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
