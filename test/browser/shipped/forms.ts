import * as z from "zod/mini";
import type { PublicForm } from "../../../schemas/public-form.ts";

export interface Shipped {
  id: string;
  /** Answers other than the examples, so that more is asked for. */
  differently?: Record<string, unknown>;
  /** A field that is asked for only after an answer above it. */
  appears?: string;
  /** What is asked before the form is shown. */
  first?: Record<string, string>;
}

/** One of each kind of shipped form, and all of those that stand alone. */
export const shipped: readonly Shipped[] = [
  { id: "krakow" },
  { id: "ozimek" },
  { id: "mms-swidnik", appears: "townCommune" },
  { id: "piotrkow", differently: { applicantKind: "informalGroup" }, appears: "patronName" },
  { id: "piotrkow-spotkanie", appears: "organisationNumber" },
  { id: "secemin" },
  {
    id: "mms-inicjatywy",
    differently: { applicantKind: "informalGroup" },
    appears: "patronName",
    first: { placeCommune: "Niepołomice" },
  },
  { id: "secemin-19a" },
];

const Rows = z.array(z.record(z.string(), z.unknown()));
const path = /^(\w+)(?:\[(\d+)\]\.(\w+))?$/;

/** What one person answers to a form: its examples. */
export class Answers {
  readonly form: PublicForm;
  readonly #values: Record<string, unknown>;

  constructor(form: PublicForm, values: Record<string, unknown>) {
    this.form = form;
    this.#values = { ...Object.fromEntries(form.fields.map(({ name, example }) => [name, example])), ...values };
  }

  get email(): string {
    return String(this.#values["email"]);
  }

  rowsOf = (group: string): Record<string, unknown>[] => z.parse(Rows, this.#values[group] ?? []);

  /** What is typed or picked at a control: nothing, one text, or several. */
  at(name: string): string[] {
    const consent = this.form.consents.find((one) => name === `consents.${one.name}`);
    if (consent) return consent.required ? [consent.version] : [];
    const [, top = "", row, inner] = path.exec(name) ?? [];
    const value = inner === undefined ? this.#values[top] : this.rowsOf(top)[Number(row)]?.[inner];
    if (this.form.fields.find((field) => field.name === top)?.type === "file") return [];
    return [value ?? []].flat().map(String);
  }

  /** The names of all controls that this answers, in the order of the form. */
  names(): string[] {
    const fields = this.form.fields.flatMap(({ name, fields: inner = [], type }) =>
      type === "group"
        ? this.rowsOf(name).flatMap((_, row) => inner.map((one) => `${name}[${row}].${one.name}`))
        : [name],
    );
    return [...fields, ...this.form.consents.map(({ name }) => `consents.${name}`)];
  }
}
