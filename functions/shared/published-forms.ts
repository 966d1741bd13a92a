import type { Figures } from "../../domain/seats.ts";
import { Counter, type PoolCounter, SeatShard } from "../../schemas/counter.ts";
import { Form } from "../../schemas/form.ts";
import { parseItem } from "./records.ts";
import type { Item } from "./table/client.ts";
import { type Key, keys } from "./table/keys.ts";
import { getItems, queryItems } from "./table/reads.ts";

/** A form with the figures of the whole: not those of its sessions. */
export interface PublishedForm {
  form: Form;
  figures: Omit<Figures, "sessions"> | { counter: PoolCounter };
}

const shardKeys = (form: Form): Key[] =>
  form.kind === "conference" && form.shards > 1
    ? Array.from({ length: form.shards }, (_, index) => keys.shard(form.id, index + 1))
    : [];

function figuresOf(items: readonly Item[]): PublishedForm["figures"] | undefined {
  const shards = items.filter(({ kind }) => kind === "shard").map((item) => parseItem(SeatShard, item));
  const head = items.find(({ kind }) => kind !== "shard");
  const counter = head && parseItem(Counter, head);
  return counter?.kind === "conference" ? { counter, shards } : counter && { counter };
}

/** In the order of the forms; one without figures is left out. */
async function withFigures(tableName: string, forms: readonly Form[]): Promise<PublishedForm[]> {
  const items = await getItems(
    tableName,
    forms.flatMap((form) => [keys.counter(form.id), ...shardKeys(form)]),
  );
  const byForm = Map.groupBy(items, (item) => item["pk"]);
  return forms.flatMap((form) => {
    const figures = figuresOf(byForm.get(keys.counter(form.id).pk) ?? []);
    return figures ? [{ form, figures }] : [];
  });
}

/** All published forms, in the order of their ids. */
export async function readForms(tableName: string): Promise<PublishedForm[]> {
  const forms = await Array.fromAsync(queryItems(tableName, keys.forms.pk), (item) => parseItem(Form, item));
  return withFigures(tableName, forms);
}

/** The forms of these ids that are published, in no order. */
export async function readFormsOf(tableName: string, ids: readonly string[]): Promise<PublishedForm[]> {
  const items = await getItems(
    tableName,
    ids.map((id) => keys.form(id)),
  );
  return withFigures(
    tableName,
    items.map((item) => parseItem(Form, item)),
  );
}
