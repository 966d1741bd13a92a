import type { Instant } from "../../clock.ts";
import { Halted, StateError } from "../errors.ts";
import type { Json } from "../json.ts";
import type { Answer, TaskProgress } from "../record.ts";
import { closed, type Callback } from "../tokens.ts";
import type { Visit } from "../visit.ts";

/** One attempt of a Task. It ends once: by a result, an error, an answer to its token, its timeout or a missed heartbeat. */
export class Attempt implements Callback {
  readonly #visit: Visit;
  readonly #end = Promise.withResolvers<Json>();
  #open = true;
  #task: TaskProgress | undefined;

  constructor(visit: Visit) {
    this.#visit = visit;
    visit.hold(() => {
      if (this.#open) this.reject(new Halted());
    });
  }

  get isOpen(): boolean {
    return this.#open;
  }

  get result(): Promise<Json> {
    return this.#end.promise;
  }

  resolve(result: Json): void {
    if (this.#close()) this.#end.resolve(result);
  }

  reject(error: unknown): void {
    if (this.#close()) this.#end.reject(error);
  }

  /** From here on the attempt can time out and its token can be answered. */
  watch(task: TaskProgress): void {
    if (!this.#open) return;
    this.#task = task;
    if (task.answer) return this.#settle(task.answer);
    if (task.token !== undefined) this.#visit.surroundings.tokens.open(task.token, this);
    if (task.deadline !== undefined) this.#at(task.deadline, () => this.reject(new StateError("States.Timeout", "")));
    if (task.heartbeat) this.#expectHeartbeat(task.heartbeat);
  }

  succeed(output: Json): Promise<void> {
    return this.#answer({ output });
  }

  fail(error: string, cause: string): Promise<void> {
    return this.#answer({ error, cause });
  }

  async heartbeat(): Promise<void> {
    if (!this.#open || !this.#task) throw closed();
    if (this.#task.heartbeat) this.#task.heartbeat.last = this.#visit.now();
    await this.#save();
  }

  /** The first answer closes the attempt at once, so that no second one and no timeout can come between. */
  async #answer(answer: Answer): Promise<void> {
    if (!this.#task || !this.#close()) throw closed();
    this.#task.answer = answer;
    await this.#save();
    this.#settle(answer);
  }

  /** What is called off after the record was written stays answered: the next process, if any, goes on from there. */
  async #save(): Promise<void> {
    await this.#visit.save().catch((error: unknown) => {
      if (!(error instanceof Halted)) throw error;
    });
  }

  #settle(answer: Answer): void {
    this.#close();
    if ("output" in answer) this.#end.resolve(answer.output);
    else this.#end.reject(new StateError(answer.error, answer.cause));
  }

  /** One timer at a time: when it fires too early, because a heartbeat came, it is set again for the rest. */
  #expectHeartbeat(heartbeat: { seconds: number; last: Instant }): void {
    const due = () => heartbeat.last + heartbeat.seconds * 1_000;
    this.#at(due(), () => {
      if (due() > this.#visit.now()) this.#expectHeartbeat(heartbeat);
      else this.reject(new StateError("States.HeartbeatTimeout", "", ["States.Timeout"]));
    });
  }

  /** What fell due while no process ran happens before anything else. */
  #at(instant: Instant, expire: () => void): void {
    if (!this.#open) return;
    if (instant <= this.#visit.now()) expire();
    else this.#visit.at(instant, () => this.#open && expire());
  }

  #close(): boolean {
    const wasOpen = this.#open;
    this.#open = false;
    if (this.#task?.token !== undefined) this.#visit.surroundings.tokens.close(this.#task.token);
    return wasOpen;
  }
}
