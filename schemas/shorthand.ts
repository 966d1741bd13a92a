import * as z from "zod/mini";
import { Condition, FieldName } from "./condition.ts";
import { Field } from "./field.ts";
import { Localised } from "./values.ts";

const common = {
  /** Names of the fields begin with it. */
  name: FieldName,
  /** What the fields are about, where there are several of a kind; their labels begin with it. */
  label: z.optional(Localised),
  help: z.optional(Localised),
  required: z._default(z.boolean(), false),
  special: z.optional(z.boolean()),
  showWhen: z.optional(Condition),
  section: z.optional(FieldName),
};
const text = z.string();

/** Street and number, postcode, town: `seat` is `seatStreet`, `seatPostcode` and `seatTown`. */
const Address = z.strictObject({
  type: z.literal("address"),
  ...common,
  example: z.optional(z.strictObject({ street: text, postcode: text, town: text })),
});

/** A town or village with the commune that it is in: `place` is `place` and `placeCommune`. */
const Town = z.strictObject({
  type: z.literal("town"),
  ...common,
  /** Most inhabitants of the commune, and what is said to whoever is from a larger one. */
  maxPopulation: z.optional(z.int().check(z.minimum(1))),
  notEligible: z.optional(Localised),
  example: z.optional(z.strictObject({ town: text, commune: text })),
});

/** An organisation by its name and number: `organisation` is `organisation` and `organisationNumber`. */
const Organisation = z.strictObject({
  type: z.literal("organisation"),
  ...common,
  example: z.optional(z.strictObject({ name: text, number: text })),
});

const Authored = z.discriminatedUnion("type", [Field, Address, Town, Organisation]);
type Authored = z.infer<typeof Authored>;
type Shorthand = z.infer<typeof Address> | z.infer<typeof Town> | z.infer<typeof Organisation>;

const labels = {
  street: { pl: "Ulica i numer", en: "Street and number", uk: "Вулиця і номер" },
  postcode: { pl: "Kod pocztowy", en: "Postcode", uk: "Поштовий індекс" },
  town: { pl: "Miejscowość", en: "Town or village", uk: "Населений пункт" },
  commune: { pl: "Gmina", en: "Commune (gmina)", uk: "Гміна" },
  organisation: { pl: "Nazwa organizacji", en: "Name of the organisation", uk: "Назва організації" },
  number: { pl: "NIP, REGON albo KRS", en: "NIP, REGON or KRS number", uk: "Номер NIP, REGON або KRS" },
} as const;

const communeHelp = {
  pl: "Wystarczy nazwa. Jeśli takich gmin jest kilka, zapytamy, o którą chodzi.",
  en: "Its name is enough. If several bear it, we ask which one you mean.",
  uk: "Достатньо назви. Якщо таких гмін кілька, ми запитаємо, яку Ви маєте на увазі.",
};

const examples = {
  address: { street: "ul. Szkolna 5", postcode: "97-300", town: "Piotrków Trybunalski" },
  organisation: { name: "Stowarzyszenie Miłośników Okolicy", number: "6281955388" },
  town: { town: "Niepołomice", commune: "Niepołomice" },
};

/** Inside a label: small letters, but for names of numbers. */
const inside = (label: string) =>
  /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** The label of one of the fields, after what they are about. */
function labelOf(about: Localised | undefined, part: keyof typeof labels): Localised {
  if (!about) return labels[part];
  if (about.pl.toLowerCase() === labels[part].pl.toLowerCase()) return { ...labels[part], ...about };
  const said = (language: "pl" | "en" | "uk") => `${about[language] ?? about.pl}: ${inside(labels[part][language])}`;
  return { pl: said("pl"), en: said("en"), uk: said("uk") };
}

const line = { type: "text", maxLength: 200 } as const;

/** Members that are there; a member that is undefined is none. */
const given = <Members extends object>(members: Members) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

/** The fields that a shorthand stands for. */
function fieldsOf(shorthand: Shorthand): unknown[] {
  const { type, name, label: about, help, required, special, showWhen, section } = shorthand;
  const shared = { required, ...given({ special, showWhen, section }) };
  const field = (part: keyof typeof labels) => ({ ...shared, label: labelOf(about, part) });
  const first = given({ help });
  if (type === "address") {
    const { street, postcode, town } = shorthand.example ?? examples.address;
    return [
      { ...field("street"), ...first, ...line, name: `${name}Street`, autocomplete: "address-line1", example: street },
      { ...field("postcode"), type: "postcode", name: `${name}Postcode`, example: postcode },
      { ...field("town"), ...line, name: `${name}Town`, autocomplete: "address-level2", example: town },
    ];
  }
  if (type === "organisation") {
    const { name: called, number } = shorthand.example ?? examples.organisation;
    return [
      { ...field("organisation"), ...first, ...line, name, autocomplete: "organization", example: called },
      { ...field("number"), type: "organisationNumber", name: `${name}Number`, example: number },
    ];
  }
  const { maxPopulation, notEligible, example: { town, commune } = examples.town } = shorthand;
  const size = given({ maxPopulation, notEligible });
  const communeName = `${name}Commune`;
  return [
    { ...field("town"), ...first, ...line, name, autocomplete: "address-level2", example: town },
    { ...field("commune"), ...size, type: "commune", name: communeName, help: communeHelp, example: commune },
  ];
}

const isShorthand = (field: Authored): field is Shorthand =>
  field.type === "address" || field.type === "town" || field.type === "organisation";

/** Fields as authors write them, read as the fields that they stand for. */
export const AuthoredFields = z.pipe(
  z.pipe(
    z.array(Authored).check(z.minLength(1), z.maxLength(60)),
    z.transform((fields) => fields.flatMap((field) => (isShorthand(field) ? fieldsOf(field) : [field]))),
  ),
  z.array(Field).check(z.maxLength(60)),
);
