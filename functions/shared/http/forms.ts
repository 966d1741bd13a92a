import * as z from "zod/mini";
import { publicForm } from "../../../domain/public-form.ts";
import type { Counter } from "../../../schemas/counter.ts";
import type { Form } from "../../../schemas/form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import { FormId, type Language } from "../../../schemas/values.ts";
import { readCounter, readForm } from "../records.ts";
import type { DoorRequest } from "./door.ts";
import { found } from "./refused.ts";
import { corsHeaders } from "./response.ts";

/**
 * The form named in the path. From here on every answer, refusals included, may be read by pages of its origins.
 * @throws Refused notFound
 */
export async function formOf(request: DoorRequest, tableName: string): Promise<Form> {
  const formId = z.safeParse(FormId, request.path("formId"));
  const form = found(formId.success ? await readForm(tableName, formId.data) : undefined);
  Object.assign(request.headers, corsHeaders(request.event, form.origins));
  return form;
}

/** A form with its live figures, as anybody may see it. */
export async function viewOf(
  form: Form,
  tableName: string,
  language: Language,
  now: string,
): Promise<{ view: PublicForm; counter: Counter }> {
  const counter = found(await readCounter(tableName, form.id));
  return { view: publicForm(form, counter, language, now), counter };
}
