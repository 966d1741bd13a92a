import type { Form } from "../schemas/form.ts";
import type { Localised } from "../schemas/values.ts";
import type { Path } from "./authoring/paths.ts";
import type { FormFault } from "./form-fault.ts";

/** A title stands in the subjects of letters, in calendars and in one line of a page. */
export const titleFaults = (title: Localised, path: Path): FormFault[] =>
  Object.entries(title).flatMap(([language, text = ""]) => {
    const at = { path: [...path, language] };
    if (/[\p{Cc}\u2028\u2029]/u.test(text)) return [{ at, text: "a title is one line, without control characters" }];
    return text !== "" && text.trim() === "" ? [{ at, text: "there is nothing but blanks in it" }] : [];
  });

/** What is wrong with the titles of a form, its sessions and its certificates. */
export const titlesFaults = (form: Form): FormFault[] => [
  ...titleFaults(form.title, ["title"]),
  ...(form.kind === "conference"
    ? [
        ...form.sessions.flatMap(({ title }, index) => titleFaults(title, ["sessions", index, "title"])),
        ...(form.certificate ? titleFaults(form.certificate.title, ["certificate", "title"]) : []),
      ]
    : []),
];
