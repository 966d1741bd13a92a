import { own } from "../form/own.ts";

/** After the last letter: nobody reads suggestions while they type. */
const restMilliseconds = 150;

/** The list that a browser offers for a control. It is by the control, so that it is found inside a shadow root too. */
function listOf(control: HTMLInputElement): HTMLDataListElement {
  const next = control.nextElementSibling;
  if (next instanceof HTMLDataListElement) return next;
  const list = document.createElement("datalist");
  list.id = `${control.id}-communes`;
  control.after(list);
  control.setAttribute("list", list.id);
  return list;
}

async function suggest(control: HTMLInputElement, origin: string): Promise<void> {
  const typed = control.value;
  const address = new own.URL("/communes", origin);
  address.searchParams.set("q", typed);
  try {
    const answer = await own.fetch(address);
    const names: string[] = answer.ok ? await answer.json() : [];
    if (control.value !== typed) return;
    listOf(control).replaceChildren(
      ...names.map((name) => {
        const option = document.createElement("option");
        option.value = name;
        return option;
      }),
    );
  } catch {
    // Without suggestions a name is typed as it is.
  }
}

/** Suggests communes wherever one is typed inside `root`, now or later. */
export function suggestCommunes(root: HTMLElement | ShadowRoot, origin: string, signal: AbortSignal): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const typing = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || !target.hasAttribute("data-communes")) return;
    clearTimeout(waiting);
    // What was chosen from the list is a full name already.
    if (target.value.trim().length < 2 || target.value.endsWith(")")) return;
    waiting = own.setTimeout(() => void suggest(target, origin), restMilliseconds);
  };
  root.addEventListener("input", typing, { signal });
}
