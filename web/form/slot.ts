import { type Draft, read, write } from "./draft.ts";

/** Everything that we keep begins so, whoever's page it is. */
const ours = "wspolnie ";

/** As long as a page that is being left needs to let go, in milliseconds; another tab does not let go. */
const handover = 300;

/** Storage may be blocked, and then throws when it is only looked at. */
function attempt<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

/** Holds a name against other tabs for as long as the page lives. */
async function hold(name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const released = () => new Promise<void>((release) => resolve(release));
    const { locks } = navigator;
    // Without locks, as on a page without TLS, the latest draft is taken: a tab that still types writes its own again.
    if (!locks) return void resolve(() => undefined);
    locks.request(name, { signal: AbortSignal.timeout(handover) }, released).catch(() => resolve(undefined));
  });
}

/** A place on the device for one filling of a form. Each tab has one of its own, so that none overwrites another. */
export class Slot {
  readonly #name: string;
  readonly #release: () => void;

  private constructor(name: string, release: () => void) {
    this.#name = name;
    this.#release = release;
  }

  /** A new one. `form` is the address of the form. */
  static create(form: string): Slot {
    const name = `${ours}${form} ${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
    let released = false;
    let release = (): void => {
      released = true;
    };
    void hold(name).then((letGo) => {
      if (letGo && released) letGo();
      else if (letGo) release = letGo;
    });
    return new Slot(name, () => release());
  }

  /** The latest one of this form that no other tab is using; those that are too old are cleared away, of any form. */
  static async find(form: string): Promise<Slot | undefined> {
    const now = Date.now();
    const names = attempt((storage) => Object.keys(storage).filter((name) => name.startsWith(ours))) ?? [];
    const drafts = names.map((name) => ({ name, draft: attempt((storage) => read(storage.getItem(name), now)) }));
    for (const { name } of drafts.filter(({ draft }) => !draft)) attempt((storage) => storage.removeItem(name));
    const latest = drafts
      .filter(({ name, draft }) => draft && name.startsWith(`${ours}${form} `))
      .toSorted((a, b) => (b.draft?.savedAt ?? 0) - (a.draft?.savedAt ?? 0));
    for (const { name } of latest) {
      const release = await hold(name);
      if (release) return new Slot(name, release);
    }
    return undefined;
  }

  read = (): Draft | undefined => attempt((storage) => read(storage.getItem(this.#name), Date.now()));

  /** Whether it is really kept. */
  write = (draft: Draft): boolean =>
    attempt((storage) => {
      storage.setItem(this.#name, write(draft));
      return true;
    }) ?? false;

  clear(): void {
    attempt((storage) => storage.removeItem(this.#name));
  }

  release(): void {
    this.#release();
  }
}
