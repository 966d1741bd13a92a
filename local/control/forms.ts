import * as z from "zod/mini";

/** What the start page shows of a form. */
export const FormSummary = z.object({ id: z.string(), kind: z.string(), title: z.string(), state: z.string() });
export type FormSummary = z.infer<typeof FormSummary>;

const Forms = z.array(FormSummary);

/** The public forms in Polish, as the API at `origin` lists them; none when it does not answer. */
export async function listForms(origin: string): Promise<FormSummary[]> {
  try {
    const response = await fetch(`${origin}/forms?lang=pl`);
    return Forms.parse(await response.json());
  } catch {
    return [];
  }
}
