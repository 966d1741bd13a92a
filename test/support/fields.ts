import * as z from "zod/mini";
import { GroupField, SimpleField } from "../../schemas/field.ts";

const option = (value: string) => ({ value, label: { pl: value } });

/** What each type of field needs beyond its name, and a valid example. */
const particulars: Record<SimpleField["type"], object> = {
  text: { maxLength: 100, example: "Anna" },
  longText: { maxLength: 4000, example: "Dwa\nwiersze" },
  email: { example: "anna@example.org" },
  phone: { example: "+48 600 700 800" },
  date: { example: "2027-04-01" },
  number: { min: 1, max: 50, example: 7 },
  money: { min: 1, max: 10_000, example: 5000 },
  choice: { options: ["ngo", "resident"].map(option), example: "ngo" },
  choices: { options: ["morning", "noon", "evening"].map(option), example: ["morning"] },
  checkbox: { example: true },
  nip: { example: "6281955388" },
  regon: { example: "357098940" },
  krs: { example: "0000125522" },
  organisationNumber: { example: "NIP 6281955388" },
  postcode: { example: "29-145" },
  commune: { example: "Secemin" },
  file: { accept: ["pdf"], maxMegabytes: 2, example: null },
};

/** A field of a type, called like its type. */
export const aField = (type: SimpleField["type"], changes: Record<string, unknown> = {}): SimpleField =>
  z.parse(SimpleField, { type, name: type, label: { pl: type }, ...particulars[type], ...changes });

/** One optional field of every type that is not a group. */
export const everyField: SimpleField[] = SimpleField.def.options.map((schema) =>
  aField([...schema.def.shape.type.def.values][0] ?? "text"),
);

/** Two to three rows of a required text and an optional amount, unless the changes say otherwise. */
export const aGroup = (changes: Record<string, unknown> = {}): GroupField =>
  z.parse(GroupField, {
    type: "group",
    name: "rows",
    label: { pl: "Wiersze" },
    rowLabel: { pl: "Wiersz" },
    min: 2,
    max: 3,
    fields: [aField("text", { required: true }), aField("money")],
    example: [{ text: "a" }, { text: "b", money: 2 }],
    ...changes,
  });
