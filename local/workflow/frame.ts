import type { Clock, Instant } from "../clock.ts";
import { Halted } from "./errors.ts";
import type { Json } from "./json.ts";
import { del, put, type Change } from "./journal.ts";
import type { FrameRecord } from "./record.ts";

/** What a frame needs from the execution it belongs to. */
export interface Owner {
  readonly clock: Clock;
  readonly framesKey: string;
  write(record: readonly Change[]): Promise<void>;
  /** Notes that `state` is entered, and gives the change that keeps it. */
  entered(state: string): Change;
}

/** A branch or an iteration to come. */
export interface Beginning {
  input: Json;
  item?: FrameRecord["item"];
}

/**
 * One line of control and its durable record. Branches and iterations are children of the frame that forked them.
 * Memory changes at once and in the order of the records, so that what a record says never lags behind a later one.
 */
export class Frame {
  readonly owner: Owner;
  readonly path: string;
  readonly parent: Frame | undefined;
  record: FrameRecord;
  children: Frame[] = [];
  #halted = false;
  readonly #held = new Set<() => void>();

  constructor(owner: Owner, record: FrameRecord, path = "", parent?: Frame) {
    this.owner = owner;
    this.record = record;
    this.path = path;
    this.parent = parent;
  }

  static begin(owner: Owner, { input, item }: Beginning, path = "", parent?: Frame): Frame {
    const entered = owner.clock.now();
    return new Frame(owner, { input, item, entered, variables: {}, retries: {}, progress: {} }, path, parent);
  }

  get key(): string {
    return `${this.owner.framesKey}${this.path}`;
  }

  /** Variables of the outer scopes can be read from the inner ones; their names never clash. */
  get variables(): Record<string, Json> {
    return this.parent ? { ...this.parent.variables, ...this.record.variables } : this.record.variables;
  }

  get item(): FrameRecord["item"] {
    return this.record.item ?? this.parent?.item;
  }

  async enter(state: string, input: Json, assigned: Record<string, Json>, also: readonly Change[] = []): Promise<void> {
    this.#mustRun();
    const { item } = this.record;
    const variables = { ...this.record.variables, ...assigned };
    const gone = this.#dropChildren();
    this.record = { state, input, item, variables, entered: this.owner.clock.now(), retries: {}, progress: {} };
    await this.save([...also, ...gone, this.owner.entered(state)]);
  }

  async retryAt(instant: Instant, retries: Record<string, number>): Promise<void> {
    this.#mustRun();
    const gone = this.#dropChildren();
    this.record = { ...this.record, retries, retryAt: instant, progress: {} };
    await this.save(gone);
  }

  async fork(beginnings: readonly Beginning[], concurrency: number): Promise<void> {
    this.#mustRun();
    this.children = beginnings.map((one, index) => Frame.begin(this.owner, one, `${this.path}${index}/`, this));
    this.record.progress.fork = { concurrency };
    await this.save(this.children.map((child) => put(child.key, child.record)));
  }

  async end(output: Json): Promise<void> {
    this.#mustRun();
    const gone = this.#dropChildren();
    this.record = { ...this.record, input: null, variables: {}, progress: {}, ended: { output } };
    await this.save(gone);
  }

  /** Writes the record as it stands, together with other changes. */
  async save(also: readonly Change[] = []): Promise<void> {
    this.#mustRun();
    await this.owner.write([...also, put(this.key, this.record)]);
    this.#mustRun();
  }

  async until(instant: Instant): Promise<void> {
    if (instant <= this.owner.clock.now()) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.at(instant, resolve);
    this.hold(() => reject(new Halted()));
    await promise;
  }

  at(instant: Instant, fire: () => void): void {
    const cancel = () => timer.cancel();
    this.hold(cancel);
    const timer = this.owner.clock.at(instant, () => {
      this.#held.delete(cancel);
      fire();
    });
  }

  /** Keeps `undo` for the end of the attempt, or for the moment the frame is halted. */
  hold(undo: () => void): void {
    this.#mustRun();
    this.#held.add(undo);
  }

  release(): void {
    const held = [...this.#held];
    this.#held.clear();
    for (const undo of held) undo();
  }

  /** Calls everything off, here and below. Nothing of this frame is written any more. */
  halt(): void {
    this.#halted = true;
    this.release();
    for (const child of this.children) child.halt();
  }

  /** The changes that remove this frame and all below it. */
  removal(): Change[] {
    return [del(this.key), ...this.children.flatMap((child) => child.removal())];
  }

  #dropChildren(): Change[] {
    const gone = this.children.flatMap((child) => child.removal());
    for (const child of this.children) child.halt();
    this.children = [];
    return gone;
  }

  #mustRun(): void {
    if (this.#halted) throw new Halted();
  }
}
