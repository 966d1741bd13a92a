import type { ConferenceSource } from "../schemas/form-source.ts";
import type { Conference, Form } from "../schemas/form.ts";
import type { Programme, ProgrammeSource } from "../schemas/programme.ts";

/** A programme, and the conferences that are written in its file. */
export interface Expansion {
  programme: Programme;
  conferences: ConferenceSource[];
}

/** Joins what the conferences of a programme share with what each has of its own. */
export function expandProgramme(source: ProgrammeSource): Expansion {
  const { id, title, description, organisers, template } = source;
  return {
    programme: {
      id,
      title,
      description,
      organisers,
      conferences: source.conferences.map(({ id, region }) => ({ formId: id, region })),
    },
    conferences: source.conferences.flatMap(({ region, ...regional }) =>
      "startsAt" in regional
        ? [
            {
              kind: "conference" as const,
              ...template,
              ...regional,
              organisers: regional.organisers ?? organisers,
              programme: { id, region },
            },
          ]
        : [],
    ),
  };
}

/** What keeps a programme from leading people to its conferences, among all forms that are published with it. */
export function programmeFaults({ id, conferences }: Programme, forms: readonly Form[]): string[] {
  const ids = conferences.map(({ formId }) => formId);
  const belongs = (form: Form): form is Conference => form.kind === "conference" && form.programme?.id === id;
  return [
    ...ids.filter((formId, index) => ids.indexOf(formId) !== index).map((formId) => `${formId} is there twice`),
    ...conferences.flatMap(({ formId, region }) => {
      const form = forms.find((candidate) => candidate.id === formId);
      if (!form || !belongs(form)) return [`${formId} is no conference of it`];
      return form.programme?.region === region ? [] : [`${formId} is in another region`];
    }),
    ...forms
      .filter((form) => belongs(form) && !ids.includes(form.id))
      .map((form) => `${form.id} says that it belongs to it`),
  ];
}
