import type { Definition } from "./definition.ts";
import { own } from "./own.ts";

/** Controls of the page itself: its key, its token, the button that was pressed. */
const isOfPage = (name: string): boolean => name.startsWith("_") || name === "language";
/** A file that was chosen and not added; nothing can choose it again. */
const isFile = (name: string): boolean => name.startsWith("_file.");

/** A post, sorted by what may be kept on the device. */
export interface Sorted {
  /** With the version of the form that asked for them. */
  answers: URLSearchParams;
  /** Key, token and version: what makes the same filling of it. */
  filling: URLSearchParams;
  /** Whether something was answered that stays off the device. */
  isPartial: boolean;
}

/** Sorts what a form would send. */
export function sorted(post: URLSearchParams, { private: names }: Pick<Definition, "private">): Sorted {
  const isPrivate = (name: string) => {
    const [top = "", inner = ""] = name.split(/\[\d+\]/);
    return names.has(top) || names.has(top + inner);
  };
  const answers = [...post].filter(([name]) => name === "_version" || !isOfPage(name));
  return {
    answers: new own.URLSearchParams(answers.filter(([name]) => !isPrivate(name))),
    filling: new own.URLSearchParams([...post].filter(([name]) => isOfPage(name) && !isFile(name))),
    isPartial: [...post].some(([name, value]) => value !== "" && (isFile(name) || isPrivate(name))),
  };
}
