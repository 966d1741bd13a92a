import { type Draft, read, write } from "./draft.ts";
import { hold } from "./hold.ts";

/** Everything that we keep begins so, whoever's page it is. */
const ours = "wspolnie ";

/** Storage may be blocked, and then throws when it is only looked at. */
function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** A browser takes long over the first look at what a device keeps: somebody who waits for something else begins it. */
export const wake = (): number | undefined => attempt(() => localStorage.length);

const isDraft = (name: string): boolean => read(localStorage.getItem(name), Date.now()) !== undefined;

/** Names of all drafts; those that are too old are cleared away, of any form. */
function names(): string[] {
  const all = Object.keys(localStorage).filter((name) => name.startsWith(ours));
  for (const name of all) if (!isDraft(name)) localStorage.removeItem(name);
  return all.filter(isDraft);
}

const savedAt = (name: string): number => read(localStorage.getItem(name), Date.now())?.savedAt ?? 0;

/** A place on the device for one filling of a form. Each tab has one of its own, so that none overwrites another. */
export class Slot {
  readonly #name: string;
  readonly #held: Promise<(() => void) | undefined>;

  private constructor(form: string, name: string, held: Promise<(() => void) | undefined>) {
    this.#name = name;
    this.#held = held;
    attempt(() => sessionStorage.setItem(ours + form, name));
  }

  /** A new one. `form` is the address of the form. */
  static create(form: string): Slot {
    const name = `${ours}${form} ${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
    return new Slot(form, name, hold(name));
  }

  /** That of this tab before it was loaded again, else the latest one of this form that no other tab is using. */
  static async find(form: string): Promise<Slot | undefined> {
    const before = attempt(() => sessionStorage.getItem(ours + form));
    const latest = attempt(() => names().toSorted((one, other) => savedAt(other) - savedAt(one))) ?? [];
    const candidates = latest.filter((name) => name.startsWith(`${ours}${form} `));
    for (const name of candidates.toSorted((one, other) => Number(other === before) - Number(one === before))) {
      const release = await hold(name, name === before);
      if (release) return new Slot(form, name, Promise.resolve(release));
    }
    return undefined;
  }

  read = (): Draft | undefined => attempt(() => read(localStorage.getItem(this.#name), Date.now()));

  /** Whether it is really kept. */
  write = (draft: Draft): boolean =>
    attempt(() => {
      localStorage.setItem(this.#name, write(draft));
      return true;
    }) ?? false;

  clear(): void {
    attempt(() => localStorage.removeItem(this.#name));
  }

  async release(): Promise<void> {
    (await this.#held)?.();
  }
}
