import * as z from "zod/mini";
import { type FormFigures, publicForm } from "../../../domain/public-form.ts";
import type { Conference, Form } from "../../../schemas/form.ts";
import type { PublicForm } from "../../../schemas/public-form.ts";
import { FormId, type Instant, type Language } from "../../../schemas/values.ts";
import { readCounter, readFigures, readForm } from "../records.ts";
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
  request.form = form;
  Object.assign(request.headers, corsHeaders(request.event, form.origins));
  return form;
}

/**
 * The conference named in the path.
 * @throws Refused notFound
 */
export async function conferenceOf(request: DoorRequest, tableName: string): Promise<Conference> {
  const form = await formOf(request, tableName);
  return found(form.kind === "conference" ? form : undefined);
}

async function figuresOf({ kind, id }: Form, tableName: string): Promise<FormFigures> {
  if (kind === "conference") return found(await readFigures(tableName, id));
  const counter = found(await readCounter(tableName, id));
  return found(counter.kind === "grantCall" ? { counter } : undefined);
}

/** A form with its live figures, as anybody may see it. */
export async function viewOf(
  form: Form,
  tableName: string,
  language: Language,
  now: Instant,
): Promise<{ view: PublicForm; figures: FormFigures }> {
  const figures = await figuresOf(form, tableName);
  return { view: publicForm(form, figures, language, now), figures };
}
