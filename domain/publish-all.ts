import type { FormSource } from "../schemas/form-source.ts";
import type { Form } from "../schemas/form.ts";
import type { Programme, ProgrammeSource } from "../schemas/programme.ts";
import type { Instant } from "../schemas/values.ts";
import type { Lookups } from "./answer-value.ts";
import { expandProgramme, programmeFaults } from "./programme.ts";
import { type Publication, publish } from "./publish.ts";

/** A file under `forms/`. */
export type Source = FormSource | ProgrammeSource;

export interface Publications {
  forms: Publication[];
  programmes: Programme[];
}

/** Every form that files hold: those of their own, and the conferences of programmes. */
export const formsIn = (sources: readonly Source[]): FormSource[] =>
  sources.flatMap((source) => (source.kind === "programme" ? expandProgramme(source).conferences : source));

export const programmesIn = (sources: readonly Source[]): Programme[] =>
  sources.flatMap((source) => (source.kind === "programme" ? expandProgramme(source).programme : []));

/** What is there already. */
export interface Before {
  /** When forms were published first, by their ids: their days are counted from then. */
  firstPublishedAt?: ReadonlyMap<string, Instant>;
  /** Forms that programmes may lead to and that are not among the sources. */
  elsewhere?: readonly Form[];
  /** What the examples of answers are looked up in. */
  lookups?: Lookups;
}

/**
 * Turns everything that is shipped into what is published at an instant.
 * @throws Error that names the form or programme and lists every fault.
 */
export function publishAll(
  sources: readonly Source[],
  publishedAt: Instant,
  { firstPublishedAt, elsewhere = [], lookups }: Before = {},
): Publications {
  const forms = formsIn(sources).map((source) =>
    publish(source, firstPublishedAt?.get(source.id) ?? publishedAt, lookups),
  );
  const programmes = programmesIn(sources);
  for (const programme of programmes) {
    const faults = programmeFaults(programme, [...forms.map(({ form }) => form), ...elsewhere]);
    if (faults.length > 0) throw new Error(`The programme ${programme.id} cannot be published: ${faults.join("; ")}`);
  }
  return { forms, programmes };
}
