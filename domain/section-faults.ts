import type { Form } from "../schemas/form.ts";
import type { FormFault } from "./form-fault.ts";

/** What keeps sections from standing as headings over the fields that follow one another under them. */
export function sectionFaults({ fields, sections }: Pick<Form, "fields" | "sections">): FormFault[] {
  const names = sections.map(({ name }) => name);
  const unknown = fields
    .filter(({ section }) => section !== undefined && !names.includes(section))
    .map(({ name, section }): FormFault => ({
      at: { field: name, member: "section" },
      text: `there is no section ${section}`,
    }));
  const apart = fields
    .filter(({ section }, index) => {
      const first = fields.findIndex((field) => field.section === section);
      return section !== undefined && first < index && fields[index - 1]?.section !== section;
    })
    .map(({ name, section }): FormFault => ({
      at: { field: name, member: "section" },
      text: `the fields of the section ${section} must follow one another`,
    }));
  const inRows = fields.flatMap((field) =>
    field.type === "group"
      ? field.fields
          .filter(({ section }) => section !== undefined)
          .map(({ name: inner }): FormFault => ({
            at: { field: field.name, inner, member: "section" },
            text: "a field in a row stands in the section of its group",
          }))
      : [],
  );
  const empty = names
    .filter((name) => !fields.some(({ section }) => section === name))
    .map((section): FormFault => ({ at: { section }, text: "no field stands in it" }));
  const twice = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((section): FormFault => ({ at: { section, member: "name" }, text: "it is there twice" }));
  return [...unknown, ...apart, ...inRows, ...empty, ...twice];
}
