import * as z from "zod/mini";

/** What the start page shows of a form. */
export const FormSummary = z.object({ id: z.string(), kind: z.string(), title: z.string(), state: z.string() });
export type FormSummary = z.infer<typeof FormSummary>;

/** A landing page that leads to several conferences. */
const ProgrammeSummary = z.object({ id: z.string(), title: z.string(), conferences: z.array(z.string()) });
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>;

async function list<Schema extends z.core.$ZodType>(address: string, row: Schema): Promise<z.output<Schema>[]> {
  try {
    const response = await fetch(address);
    return z.parse(z.array(row), await response.json());
  } catch {
    return [];
  }
}

/** The public forms and programmes in Polish, as the API at `origin` lists them; none when it does not answer. */
export async function listForms(origin: string): Promise<{ forms: FormSummary[]; programmes: ProgrammeSummary[] }> {
  const [forms, programmes] = await Promise.all([
    list(`${origin}/forms?lang=pl`, FormSummary),
    list(`${origin}/programmes?lang=pl`, ProgrammeSummary),
  ]);
  return { forms, programmes };
}
