import type { SignUp } from "../../../../schemas/sign-up.ts";
import { actorNames } from "../../organiser/people.ts";
import { letterKindOf, type NamedTask } from "../../organiser/records.ts";
import { moment } from "../../words/format.ts";
import { signUpWords } from "../../words/organiser/catalogue.ts";
import { phoneOf } from "./answered.ts";
import { letterTitle, PrintButton } from "./letters.tsx";
import { Done } from "./done.tsx";
import { addressOf, drawRoom, type Office } from "./room.tsx";
import { peopleLine } from "./sign-up-rows.tsx";

interface Tasks {
  office: Office;
  tasks: readonly NamedTask[];
  /** Sign-ups that tasks are about, by id; one that was erased is not there. */
  signUps: ReadonlyMap<string, SignUp>;
}

export interface TasksPage extends Tasks {
  done?: string | undefined;
}

/** What is left to do by hand for the event. */
export const tasksPage = ({ done, ...tasks }: TasksPage): string =>
  drawRoom({
    office: tasks.office,
    room: "tasks",
    children: (
      <>
        <Done language={tasks.office.language} done={done} />
        <TaskList {...tasks} />
      </>
    ),
  });

/** Letters to print and people to call, what is still to do first; each has a button that says it is done. */
export function TaskList({ office, tasks, signUps }: Tasks) {
  const words = signUpWords[office.language].tasks;
  const open = tasks.filter(({ task }) => task.doneAt === undefined);
  const done = tasks.filter(({ task }) => task.doneAt !== undefined);
  return (
    <>
      <p>{open.length === 0 ? words.none : words.open(open.length)}</p>
      {open.length > 0 && (
        <ul class="tasks">
          {open.map((one) => (
            <TaskItem office={office} named={one} signUp={signUps.get(one.task.submissionId)} />
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <details>
          <summary>{words.finished(done.length)}</summary>
          <ul class="tasks">
            {done.map((one) => (
              <TaskItem office={office} named={one} signUp={signUps.get(one.task.submissionId)} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface Item {
  office: Office;
  named: NamedTask;
  signUp: SignUp | undefined;
}

function TaskItem({ office, named: { key, task }, signUp }: Item) {
  const { language, form } = office;
  const words = signUpWords[language].tasks;
  const { kind, reason, letter, createdAt, doneAt, doneBy } = task;
  const about = signUp ? `${peopleLine(language, signUp)}, ${signUp.reference}` : task.submissionId;
  const phone = signUp && phoneOf(form, signUp.answers);
  const letterKind = letterKindOf(letter);
  const [, name = ""] = /^LETTER#(.*)$/.exec(letter) ?? [];
  return (
    <li>
      <div>
        <strong>{words.kind[kind]}</strong>
        {": "}
        <a href={addressOf(office, `/sign-ups/${task.submissionId}`)}>{about}</a>
        {letterKind && <span class="help">{words.about(letterTitle(language, letterKind))}</span>}
        <span class="help">{`${words.reason[reason]}, ${words.since(moment(language, createdAt))}`}</span>
        {kind === "call" && (
          <span>
            {`${words.phone}: `}
            {phone === undefined ? words.noPhone : <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>{phone}</a>}
          </span>
        )}
        {doneAt !== undefined && (
          <span class="help">
            {words.doneBy(actorNames(form, language)(doneBy ?? "system"), moment(language, doneAt))}
          </span>
        )}
      </div>
      <div class="buttons">
        {kind === "print" && (
          <PrintButton office={office} submissionId={task.submissionId} letter={name} title={about} />
        )}
        {doneAt === undefined && (
          <form method="post" action={addressOf(office, "/tasks")}>
            <input type="hidden" name="task" value={key} />
            <button>
              {words.done}
              <span class="visually-hidden">{`: ${words.kind[kind]}, ${about}`}</span>
            </button>
          </form>
        )}
      </div>
    </li>
  );
}
