import { moment } from "../../functions/shared/words/format.ts";
import { copying } from "./copying.ts";
import { definitionIn } from "./definition.ts";
import type { Desk } from "./desk.ts";
import type { Draft } from "./draft.ts";
import { exchange } from "./exchange.ts";
import { notice } from "./notice.ts";
import { own } from "./own.ts";
import { actionOf, controlsOf, typedInto, typeInto } from "./typed.ts";

/** Its key, its token, its version, the button that was pressed. */
const isOfPage = (name: string): boolean => name.startsWith("_");

/**
 * Puts what was typed earlier into the form that is drawn now. A fresh drawing has fewer rows than were filled in, and one
 * of another version may ask something else: then the server draws it again, as it was, and says what it has no place for.
 */
export async function fillIn({ stage, line, setting, words, language }: Desk, typed: URLSearchParams): Promise<void> {
  const { form } = stage;
  if (!form) return;
  const version = typedInto(form).get("_version");
  const missing = typeInto(form, typed);
  const filled = typedInto(form);
  if (!missing.every(isOfPage) || filled.get("_version") !== version) {
    const page = [...filled].filter(([name]) => isOfPage(name));
    const answers = [...typed].filter(([name]) => !isOfPage(name));
    const body = new own.URLSearchParams([...page, ...answers]);
    body.set("_language", language);
    const answer = await line.ask(words.loading, () => exchange(actionOf(form, setting.origin), body));
    if (answer?.shown?.querySelector("form")) return stage.show(answer.shown, false, { typed: filled });
  }
  stage.drawn();
}

/** Nothing where all of it is blank. */
function typedOf(draft: Draft): URLSearchParams {
  const typed = new own.URLSearchParams(draft.typed);
  return [...typed].some(([name, value]) => value && name !== "_version") ? typed : new own.URLSearchParams();
}

/** Says that an earlier visit has left something, where something else is asked before the form is shown. */
export function promise({ stage, words }: Desk, draft: Draft): void {
  if (typedOf(draft).size > 0) stage.put("kept", notice([words.willReturn], []));
}

/** Shows again what an earlier visit has left, when it is from, and how to begin anew. */
export async function restore(desk: Desk, draft: Draft, startAnew: () => void): Promise<void> {
  const { keeper, stage, words, language } = desk;
  const when = moment(language, new Date(draft.savedAt).toISOString());
  const copy = () => copying(draft.text, words);
  const typed = typedOf(draft);
  if (typed.size === 0) return;
  if (!stage.form) {
    const forget = () => {
      keeper.clear();
      stage.take("kept");
    };
    return stage.put("kept", notice([words.leftOver(when)], [[words.forget, forget]], copy()));
  }
  await fillIn(desk, typed);
  if (stage.form) countAs(stage.form, new own.URLSearchParams(draft.filling));
  const definition = definitionIn(stage.root);
  const sentences = [
    words.kept(when),
    ...(draft.filling ? [words.notSent, words.sendAgain] : []),
    ...(definition?.hasFiles ? [words.filesNotKept] : []),
    ...(definition?.hasSpecial ? [words.healthNotKept] : []),
  ];
  stage.put("kept", notice(sentences, [[words.startAnew, startAnew]]));
  stage.say(words.kept(when));
}

/** Makes a form count as the same filling that was sent once: with its key, its token and its version. */
function countAs(form: HTMLFormElement, filling: URLSearchParams): void {
  for (const control of controlsOf(form)) {
    if (control.type === "hidden" && control.name !== "language")
      control.value = filling.get(control.name) ?? control.value;
  }
}
