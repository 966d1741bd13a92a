import { copying } from "./copying.ts";
import { definitionIn } from "./definition.ts";
import type { Desk } from "./desk.ts";
import type { Draft } from "./draft.ts";
import { exchange } from "./exchange.ts";
import { notice } from "./notice.ts";
import { own } from "./own.ts";
import { actionOf, typedInto, typeInto } from "./typed.ts";

/**
 * Puts what was typed earlier into the form that is drawn now. A fresh drawing has fewer rows than were filled in: then
 * the server draws it again, as it was.
 */
export async function fillIn({ stage, line, setting, words, language }: Desk, typed: URLSearchParams): Promise<void> {
  const { form } = stage;
  if (!form) return;
  const missing = new Set(typeInto(form, typed).filter((name) => name.includes("[")));
  if (missing.size > 0) {
    const body = typedInto(form);
    for (const [name, value] of typed) if (missing.has(name)) body.append(name, value);
    body.set("_language", language);
    const answer = await line.ask(words.loading, () => exchange(actionOf(form, setting.origin), body));
    if (answer?.shown?.querySelector("form")) return stage.show(answer.shown, false);
  }
  stage.drawn();
}

/** Shows again what an earlier visit has left, when it is from, and how to begin anew. */
export async function restore(desk: Desk, draft: Draft, startAnew: () => void): Promise<void> {
  const { keeper, stage, words, language } = desk;
  const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }).format(draft.savedAt);
  const copy = () => copying(draft.text, words);
  const typed = new own.URLSearchParams(draft.typed);
  if (![...typed.values()].some(Boolean)) return;
  if (!stage.form) {
    const forget = () => {
      keeper.clear();
      stage.take("kept");
    };
    return stage.put("kept", notice([words.leftOver(when)], [[words.forget, forget]], copy()));
  }
  await fillIn(desk, typed);
  if (stage.form && draft.filling) typeInto(stage.form, new own.URLSearchParams([...typed, ...filling(draft)]));
  const hasPrivate = (definitionIn(stage.root)?.private.size ?? 0) > 0;
  const sentences = [
    words.kept(when),
    ...(draft.filling ? [words.unsure] : []),
    ...(hasPrivate ? [words.notKept] : []),
  ];
  stage.put("kept", notice(sentences, [[words.startAnew, startAnew]]));
  stage.say(words.kept(when));
}

const filling = (draft: Draft): URLSearchParams => new own.URLSearchParams(draft.filling);
