import type { Finding } from "../../domain/authoring/finding.ts";
import type { Looked } from "./files.ts";

const line = (path: string, said: string, finding: Finding): string =>
  `${path}: ${said}${finding.path === undefined ? "" : `${finding.path}: `}${finding.text}`;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** Prints a line for each thing to be said of the files, and a last one on all; answers whether there is no error. */
export function tell(files: readonly Looked[]): boolean {
  for (const { path, errors, warnings } of files) {
    for (const finding of errors) console.error(line(path, "", finding));
    for (const finding of warnings) console.log(line(path, "warning: ", finding));
  }
  const errors = files.reduce((sum, file) => sum + file.errors.length, 0);
  const warnings = files.reduce((sum, file) => sum + file.warnings.length, 0);
  console.log(`${counted(files.length, "file")}: ${counted(errors, "error")}, ${counted(warnings, "warning")}`);
  return errors === 0;
}
