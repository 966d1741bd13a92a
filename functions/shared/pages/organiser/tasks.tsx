import { type NamedTask, type OpenTask, sortTasks } from "../../../../domain/tasks.ts";
import type { SignUp } from "../../../../schemas/sign-up.ts";
import { actorNames } from "../../organiser/people.ts";
import { letterKindOf } from "../../organiser/records.ts";
import { moment } from "../../words/format.ts";
import { actionWords } from "../../words/organiser-actions/catalogue.ts";
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

/**
 * Letters to print and people to call, what is still to do first; each has a button that says it is done. What is moot
 * stands apart and asks for nothing.
 */
export function TaskList({ office, tasks, signUps }: Tasks) {
  const { language, form, now } = office;
  const words = signUpWords[language].tasks;
  const more = actionWords[language].tasks;
  const { open, moot, done } = sortTasks(tasks, { form, signUps, now });
  const items = (some: readonly NamedTask[], ended: boolean) => (
    <ul class="tasks">
      {some.map((one) => (
        <TaskItem office={office} named={one} signUp={signUps.get(one.task.submissionId)} ended={ended} />
      ))}
    </ul>
  );
  return (
    <>
      <p>{open.length === 0 ? words.none : words.open(open.length)}</p>
      {open.length > 0 && items(open, false)}
      {moot.length > 0 && (
        <details>
          <summary>{more.moot(moot.length)}</summary>
          <p class="text">{more.mootHelp}</p>
          {items(moot, true)}
        </details>
      )}
      {done.length > 0 && (
        <details>
          <summary>{words.finished(done.length)}</summary>
          {items(done, false)}
        </details>
      )}
    </>
  );
}

interface Item {
  office: Office;
  named: NamedTask & Partial<Pick<OpenTask, "letters" | "answerUntil">>;
  signUp: SignUp | undefined;
  /** Nothing is to be done about it any more. */
  ended: boolean;
}

function TaskItem({ office, named: { key, task, letters = 1, answerUntil }, signUp, ended }: Item) {
  const { language, form } = office;
  const more = actionWords[language].tasks;
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
        {letters > 1 && <span class="help">{more.letters(letters)}</span>}
        {answerUntil !== undefined && <span>{more.answerUntil(moment(language, answerUntil))}</span>}
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
        {kind === "print" && !ended && (
          <PrintButton office={office} submissionId={task.submissionId} letter={name} title={about} />
        )}
        {doneAt === undefined && !ended && (
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
