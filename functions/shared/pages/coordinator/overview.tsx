import { type ApplicationFilter } from "../../../../domain/grants/call/application-list.ts";
import { callFigures } from "../../../../domain/grants/call/figures.ts";
import { callState, nextStep, undecidedOf } from "../../../../domain/grants/call/state.ts";
import type { Waiting } from "../../../../domain/grants/call/waiting.ts";
import type { WholeCall } from "../../coordinator/facts.ts";
import type { Coordinating } from "../../grants/coordinator.ts";
import { coordinatorWords, type Done } from "../../words/coordinator/words.ts";
import { moment, money, number } from "../../words/format.ts";
import { EmbedLink } from "../embed-link.tsx";
import { Applications } from "./applications.tsx";
import { Attention } from "./attention.tsx";
import { ActionLink, Press } from "./press.tsx";
import { addressOf, drawRoom } from "./room.tsx";
import { WaitingTable } from "./waiting.tsx";

export interface OverviewPage {
  office: Coordinating;
  call: WholeCall;
  waiting: readonly Waiting[];
  filter: ApplicationFilter;
  done?: Done | undefined;
}

/** In what state the call is, and what the coordinator may do about it now. */
function State({ office, call }: Pick<OverviewPage, "office" | "call">) {
  const { language, form } = office;
  const words = coordinatorWords[language];
  const { counter } = call;
  const step = nextStep(call);
  return (
    <section class="notice state">
      <h2>{words.state[callState(call)]}</h2>
      <p>
        {words.opens(moment(language, counter.opensAt))}
        <br />
        {words.closes(moment(language, counter.closesAt))}
        {counter.publishedAt && (
          <>
            <br />
            {words.published(moment(language, counter.publishedAt))}
          </>
        )}
      </p>
      <h3>{words.next.title}</h3>
      <p>{words.next.step[step](undecidedOf(call))}</p>
      {step === "freeze" && !form.rolling && (
        <Press office={office} action="freeze" hidden={{ list: "main" }} help={words.list.freezeHelp} />
      )}
      {step === "startApproval" &&
        !form.rolling &&
        (call.lists.some(({ proposal }) => proposal) ? (
          <p>{words.list.startLater}</p>
        ) : (
          <Press office={office} action="startApproval" hidden={{ list: "main" }} help={words.list.startHelp} />
        ))}
    </section>
  );
}

function Figures({ office, call }: Pick<OverviewPage, "office" | "call">) {
  const { language } = office;
  const words = coordinatorWords[language].figures;
  const figures = callFigures(call.counter, call.applications);
  const percent = figures.pool > 0 ? Math.round((figures.requested * 100) / figures.pool) : 0;
  const rows = [
    [words.submitted, number(language, figures.submitted)],
    [words.requested, money(language, figures.requested)],
    [words.pool, money(language, figures.pool)],
    [words.demand, `${number(language, percent)}%`],
    [words.awarded, money(language, figures.awarded)],
    [words.paid, money(language, figures.paid)],
    [words.remaining, money(language, figures.remaining)],
  ] as const;
  return (
    <dl class="figures">
      {rows.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A call at a glance: its state, what is awaited from whom, and every application. */
export function overviewPage({ office, call, waiting, filter, done }: OverviewPage): string {
  const { files } = coordinatorWords[office.language];
  return drawRoom({
    office,
    room: "overview",
    done,
    children: (
      <>
        <State office={office} call={call} />
        <Figures office={office} call={call} />
        <WaitingTable office={office} waiting={waiting} />
        <Attention office={office} applications={call.applications} />
        <Applications office={office} applications={call.applications} filter={filter} />
        <h2>{files.title}</h2>
        <ul class="files">
          <li>
            <a href={addressOf(office, "/applications.xlsx")}>{files.xlsx}</a>
          </li>
          <li>
            <a href={addressOf(office, "/applications.csv")}>{files.csv}</a>
          </li>
        </ul>
        <EmbedLink formId={office.form.id} language={office.language} />
        {!call.counter.cancelled && (
          <p>
            <ActionLink office={office} action="cancel" />
          </p>
        )}
      </>
    ),
  });
}
