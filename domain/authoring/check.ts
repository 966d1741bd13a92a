import * as z from "zod/mini";
import { FormSource } from "../../schemas/form-source.ts";
import { ProgrammeSource } from "../../schemas/programme.ts";
import type { Form } from "../../schemas/form.ts";
import type { Instant } from "../../schemas/values.ts";
import type { FormFault } from "../form-fault.ts";
import { formWarnings } from "../form-faults.ts";
import { expandProgramme } from "../programme.ts";
import { examine } from "../publish.ts";
import type { Source } from "../publish-all.ts";
import { contrastFaults } from "./contrast.ts";
import type { Finding } from "./finding.ts";
import { findingsOf } from "./issues.ts";
import { readJson } from "./json-text.ts";
import { pathOf } from "./place.ts";
import { missingTranslations } from "./translations.ts";

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

/** A place in the file: the fields of a programme stand in its template. */
function placed(file: unknown, fault: FormFault): Finding {
  const isProgramme = kindOf(file) === "programme";
  const template: unknown = isProgramme && typeof file === "object" && file ? Reflect.get(file, "template") : undefined;
  const path = fault.at && pathOf(template ?? file, fault.at);
  return path === undefined ? { text: fault.text } : { path: template ? `template.${path}` : path, text: fault.text };
}

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
  const read = z.safeParse(kindOf(file) === "programme" ? ProgrammeSource : FormSource, file);
  const warnings = missingTranslations(file).map(({ path }) => ({ path, text: "not translated: Polish is shown" }));
  if (!read.success) return { forms: [], errors: [...errors, ...findingsOf(read.error.issues, file)], warnings };
  const source = read.data;
  const forms = source.kind === "programme" ? expandProgramme(source).conferences : [source];
  const examined = forms.map((form) => examine(form, now));
  const faults = examined.flatMap((one) => one.faults.map((fault) => placed(file, fault)));
  const idle = examined.flatMap(({ form }) => (form ? formWarnings(form).map((fault) => placed(file, fault)) : []));
  return {
    source,
    forms: examined.flatMap(({ form }) => form ?? []),
    errors: [...errors, ...once(faults), ...themeFaults(source)],
    warnings: [...once(idle), ...warnings],
  };
}
