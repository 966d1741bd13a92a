import * as z from "zod/mini";
import { publish } from "../../domain/publish.ts";
import krakow from "../../forms/krakow.json" with { type: "json" };
import piotrkow from "../../forms/piotrkow.json" with { type: "json" };
import type { DueOfForm } from "../../schemas/due.ts";
import { FormSource } from "../../schemas/form.ts";
import { readEnvironment } from "../shared/env.ts";
import { dueAttributes, keys } from "../shared/table/keys.ts";
import { absent, transact } from "../shared/table/writes.ts";

const { TABLE_NAME } = readEnvironment("publish-forms");
const sources = [krakow, piotrkow];

/** Publishes the shipped forms that are not there yet. A form that is published stays as it is. */
export async function handler(): Promise<{ published: string[] }> {
  const now = new Date().toISOString();
  const published: string[] = [];
  for (const source of sources) {
    const { form, counter, due } = publish(z.parse(FormSource, source), now);
    const failures = await transact(TABLE_NAME, [
      { put: { ...keys.form(form.id), ...form }, condition: absent },
      { put: { ...keys.counter(form.id), ...counter }, condition: absent },
      ...due.map(({ name, at }) => {
        const item: DueOfForm = { schemaVersion: 1, formId: form.id, at };
        return { put: { ...keys.formDue(form.id, name), ...item, ...dueAttributes(at) } };
      }),
    ]);
    if (!failures) published.push(form.id);
  }
  return { published };
}
