import type { Definition } from "../../domain/definition.ts";
import type { FieldFault } from "../../domain/refusal.ts";
import { largestFile } from "../../domain/uploads.ts";

const isOfKind = (name: string, endings: string): boolean =>
  endings.split(",").some((ending) => name.toLowerCase().endsWith(ending));

/**
 * What is wrong with the files that are chosen: that the server would not take them, or, when the form is about to go,
 * that it would go without them. One that is on its way to the server is none of these.
 */
export function chosenFaults(form: HTMLFormElement, { fields }: Definition, isSending: boolean): FieldFault[] {
  return fields.flatMap((field): FieldFault[] => {
    const control = form.querySelector<HTMLInputElement>(`[data-attach="${field.name}"]`);
    const file = control?.files?.[0];
    if (field.type !== "file" || !file || control.closest("[data-unmet]")) return [];
    if (!isOfKind(file.name, control.accept)) return [{ field: field.name, code: "fileType" }];
    if (file.size > largestFile(field)) {
      return [{ field: field.name, code: "fileTooLarge", limit: field.maxMegabytes }];
    }
    return isSending ? [{ field: field.name, code: "fileNotAdded" }] : [];
  });
}
