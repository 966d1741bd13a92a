import * as z from "zod/mini";
import { FormSource } from "../../schemas/form-source.ts";
import { ProgrammeSource } from "../../schemas/programme.ts";
import type { Form } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import type { FaultPlace, FormFault } from "../form-fault.ts";
import { formWarnings } from "../form-warnings.ts";
import { expandProgramme } from "../programme.ts";
import { examine } from "../publish.ts";
import { titleFaults } from "../title-faults.ts";
import type { Source } from "../publish-all.ts";
import { contrastFaults } from "./contrast.ts";
import type { Finding } from "./finding.ts";
import { findingsOf } from "./issues.ts";
import { readJson } from "./json-text.ts";
import { pathText } from "./paths.ts";
import { pathOf } from "./place.ts";
import { blankTexts, missingTranslations } from "./translations.ts";

/** What is to be said of one file. With errors it cannot be published. */
export interface Checked {
  /** What it is, where it could be read so far. */
  source?: Source;
  /** The forms in it, as they would be published. */
  forms: Form[];
  errors: Finding[];
  warnings: Finding[];
}

const kindOf = (file: unknown): unknown =>
  typeof file === "object" && file !== null ? Reflect.get(file, "kind") : undefined;

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const has = (value: unknown, name: PropertyKey | undefined): boolean =>
  isObject(value) && name !== undefined && Object.hasOwn(value, name);

/** A place in the file of a programme: what its conferences share stands in its template. */
function pathInProgramme(file: object, formId: string, { path = [] }: FaultPlace): string | undefined {
  const template: unknown = Reflect.get(file, "template");
  if (has(template, path[0])) return pathText(["template", ...path]);
  const conferences: unknown = Reflect.get(file, "conferences");
  const all: unknown[] = Array.isArray(conferences) ? conferences : [];
  const index = all.findIndex((one) => isObject(one) && Reflect.get(one, "id") === formId);
  return index < 0 ? undefined : pathText(["conferences", index, ...path]);
}

/** A place in the file: the fields of a programme stand in its template. */
function placed(file: unknown, formId: string, { at, text }: FormFault): Finding {
  if (!at) return { text };
  const isProgramme = kindOf(file) === "programme" && isObject(file);
  if (at.path) {
    const path = isProgramme ? pathInProgramme(file, formId, at) : pathText(at.path);
    return path === undefined ? { text } : { path, text };
  }
  const path = pathOf(isProgramme ? Reflect.get(file, "template") : file, at);
  return path === undefined ? { text } : { path: isProgramme ? `template.${path}` : path, text };
}

const placedAtRoot = ({ at, text }: FormFault): Finding => ({ path: pathText(at?.path ?? []), text });

/** The same said of many conferences of a programme is said once. */
const once = (findings: Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];

function themeFaults(source: Source): Finding[] {
  const isProgramme = source.kind === "programme";
  const { theme } = isProgramme ? source.template : source;
  const faults = theme ? contrastFaults(theme) : [];
  return isProgramme ? faults.map(({ path, text }) => ({ path: `template.${path}`, text })) : faults;
}

/** Looks at the text of a file under `forms/` as if it were published at an instant. */
export function checkFile(text: string, now: Instant): Checked {
  const { value: file, errors } = readJson(text);
  if (file === undefined) return { forms: [], errors, warnings: [] };
  if (!isObject(file)) return { forms: [], errors: [{ text: "a form is an object in { }" }], warnings: [] };
  errors.push(...blankTexts(file));
  const read = z.safeParse(kindOf(file) === "programme" ? ProgrammeSource : FormSource, file);
  const warnings = missingTranslations(file).map(({ path }) => ({ path, text: "not translated: Polish is shown" }));
  if (!read.success) return { forms: [], errors: once([...errors, ...findingsOf(read.error.issues, file)]), warnings };
  const source = read.data;
  const forms = source.kind === "programme" ? expandProgramme(source).conferences : [source];
  const examined = forms.map((form) => ({ id: form.id, ...examine(form, now) }));
  const faults = examined.flatMap((one) => one.faults.map((fault) => placed(file, one.id, fault)));
  const titles =
    source.kind === "programme" ? titleFaults(source.title, ["title"]).map((fault) => placedAtRoot(fault)) : [];
  const idle = examined.flatMap(({ id, form }) =>
    form ? formWarnings(form, now).map((fault) => placed(file, id, fault)) : [],
  );
  return {
    source,
    forms: examined.flatMap(({ form }) => form ?? []),
    errors: once([...errors, ...titles, ...faults, ...themeFaults(source)]),
    warnings: [...once(idle), ...warnings],
  };
}
