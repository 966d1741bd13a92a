import type { FormSource } from "../schemas/form.ts";
import type { Programme, ProgrammeSource } from "../schemas/programme.ts";
import type { Instant } from "../schemas/values.ts";
import { expandProgramme, programmeFaults } from "./programme.ts";
import { type Publication, publish } from "./publish.ts";

/** A file under `forms/`. */
export type Source = FormSource | ProgrammeSource;

export interface Publications {
  forms: Publication[];
  programmes: Programme[];
}

/**
 * Turns everything that is shipped into what is published at an instant.
 * @throws Error that names the form or programme and lists every fault.
 */
export function publishAll(sources: readonly Source[], publishedAt: Instant): Publications {
  const written = sources.filter((source) => source.kind !== "programme");
  const expansions = sources.filter((source) => source.kind === "programme").map(expandProgramme);
  const forms = [...written, ...expansions.flatMap(({ conferences }) => conferences)].map((source) =>
    publish(source, publishedAt),
  );
  const programmes = expansions.map(({ programme }) => programme);
  for (const programme of programmes) {
    const faults = programmeFaults(
      programme,
      forms.map(({ form }) => form),
    );
    if (faults.length > 0) throw new Error(`The programme ${programme.id} cannot be published: ${faults.join("; ")}`);
  }
  return { forms, programmes };
}
