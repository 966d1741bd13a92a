import { type Path, pathText } from "./authoring/paths.ts";

/** Something wrong with a form, said so that its author can put it right. */
export interface FormFault {
  text: string;
  /** Where it is, by names, as a form that was expanded has other numbers than its file. */
  at?: FaultPlace | undefined;
}

export interface FaultPlace {
  field?: string;
  /** A field in the rows of the field. */
  inner?: string;
  section?: string;
  member?: string;
  /** The last of several that are called so. */
  isLast?: boolean;
  /** Where it is neither in a field nor in a section: the place in the form, which is the same in its file. */
  path?: Path;
}

/** With the name of the place before it, for whoever has no file at hand. */
export function faultText({ at, text }: FormFault): string {
  if (at?.field !== undefined) return `the field ${[at.field, at.inner].filter(Boolean).join(".")}: ${text}`;
  if (at?.path) return `${pathText(at.path)}: ${text}`;
  return at?.section === undefined ? text : `the section ${at.section}: ${text}`;
}
