import { freeOf, takenOf } from "../../../../domain/seats.ts";
import type { Figures } from "../../../../domain/seats.ts";
import type { Certificate } from "../../../../schemas/event-records.ts";
import type { FieldError } from "../../../../schemas/problem.ts";
import type { SignUp } from "../../../../schemas/sign-up.ts";
import type { NamedTask } from "../../organiser/records.ts";
import { eventWords } from "../../words/organiser/catalogue.ts";
import { ErrorSummary } from "../error-summary.tsx";
import { filling, type Values } from "../filling.ts";
import { Certificates } from "./certificates.tsx";
import { CancelEvent, ChangeCapacity, eventFieldName, MoveEvent } from "./event-forms.tsx";
import { Done } from "./done.tsx";
import { addressOf, drawRoom, type Office } from "./room.tsx";
import { TaskList } from "./tasks.tsx";

export interface EventPage {
  office: Office;
  figures: Figures;
  tasks: readonly NamedTask[];
  /** Sign-ups that tasks are about, by id. */
  taskSignUps: ReadonlyMap<string, SignUp>;
  certificates: readonly Certificate[];
  /** People who would be told that the event is moved or cancelled. */
  concerned: number;
  /** What was done a moment ago: a value of `doneKinds`. */
  done?: string | undefined;
  /** A link for helpers at the door that has just been made; it is shown this once. */
  checkInLink?: string;
  /** What was posted and is wrong: `action` says by which form. */
  values?: Values;
  errors?: readonly FieldError[];
}

/** Where an organiser changes the event, and does what is left to do by hand. */
export function eventPage(page: EventPage): string {
  const { office, figures, tasks, taskSignUps, certificates, checkInLink } = page;
  const { language, form } = office;
  const words = eventWords[language];
  const filled = filling(language, page.values ?? {}, page.errors ?? []);
  const taken = takenOf(figures);
  const { cancelled } = figures.counter;
  const over = office.now >= form.endsAt;
  return drawRoom({
    office,
    room: "event",
    warning: filled.errors.length > 0 ? filled.words.form.errorPrefix : "",
    before: <ErrorSummary filling={filled} nameOf={eventFieldName(language)} />,
    children: (
      <>
        <Done language={language} done={page.done} />
        {cancelled && <p class="notice">{words.cancelled}</p>}
        {checkInLink !== undefined && (
          <section class="outcome good">
            <h2>{words.checkIn.ready}</h2>
            <p>{words.checkIn.once}</p>
            <p>
              <a class="long" href={checkInLink}>
                {checkInLink}
              </a>
            </p>
          </section>
        )}
        <section id="tasks">
          <h2>{words.tasks.title}</h2>
          <TaskList office={office} tasks={tasks} signUps={taskSignUps} />
        </section>
        {!cancelled && !over && (
          <>
            <MoveEvent office={office} filling={filled} />
            <ChangeCapacity office={office} filling={filled} figures={figures} taken={taken} free={freeOf(figures)} />
          </>
        )}
        {!cancelled && (
          <section>
            <h2>{words.checkIn.title}</h2>
            <p class="text">{words.checkIn.help}</p>
            <form method="post" action={addressOf(office, "/check-in-links")}>
              <button>{words.checkIn.send}</button>
            </form>
          </section>
        )}
        <section id="certificates">
          <h2>{words.certificates.title}</h2>
          <Certificates office={office} certificates={certificates} />
        </section>
        {!cancelled && !over && <CancelEvent office={office} filling={filled} concerned={page.concerned} />}
      </>
    ),
  });
}
