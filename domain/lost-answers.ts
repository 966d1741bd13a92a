import type { Field, SimpleField } from "../schemas/field.ts";
import type { Form } from "../schemas/form.ts";
import { faultText, type FaultPlace } from "./form-fault.ts";
import { optionsGone } from "./gone.ts";

type AnyField = Field | SimpleField;

interface Placed {
  at: FaultPlace;
  field: AnyField;
}

/** Every field, also in rows. */
const placedIn = ({ fields }: Form): Placed[] =>
  fields.flatMap((field): Placed[] => [
    { at: { field: field.name }, field },
    ...(field.type === "group" ? field.fields : []).map((inner) => ({
      at: { field: field.name, inner: inner.name },
      field: inner,
    })),
  ]);

const find = (form: Form, at: FaultPlace): AnyField | undefined =>
  placedIn(form).find((one) => one.at.field === at.field && one.at.inner === at.inner)?.field;

/** What a field that is gone may be called now: new, of its type, and under its label. */
function renamed({ at, field }: Placed, published: Form, wanted: Form): string {
  const now = placedIn(wanted).find(
    (one) =>
      (one.at.inner === undefined) === (at.inner === undefined) &&
      one.field.type === field.type &&
      one.field.label.pl === field.label.pl &&
      !find(published, one.at),
  );
  return now ? `: is it ${now.field.name} now? What is called otherwise is another field` : "";
}

function lostIn(one: Placed, published: Form, wanted: Form): string | undefined {
  const { at, field } = one;
  const now = find(wanted, at);
  const whoever = "whoever is filling in the form loses";
  if (!now) {
    // Rows go with their group, of which it is said once.
    if (at.inner !== undefined && !find(wanted, { field: at.field ?? "" })) return undefined;
    return `it is gone, and ${whoever} the answer to it${renamed(one, published, wanted)}`;
  }
  const gone = optionsGone(field, now);
  if (gone.length === 0) return undefined;
  return `${gone.length === 1 ? "the option" : "the options"} ${gone.join(", ")} ${gone.length === 1 ? "is" : "are"} gone, and ${whoever} that answer`;
}

/** Of each field of today the newest version that asked it otherwise; it may have been gone for a while. */
function otherType({ at, field }: Placed, versions: readonly Form[]): string | undefined {
  const before = versions.map((form) => find(form, at)).findLast((one) => one !== undefined);
  if (!before || before.type === field.type) return undefined;
  return `it was of type ${before.type} and is ${field.type} now: answers that people have given or are giving may not fit`;
}

const told = (places: readonly Placed[], sentence: (one: Placed) => string | undefined): string[] =>
  places.flatMap((one) => {
    const text = sentence(one);
    return text === undefined ? [] : [faultText({ at: one.at, text })];
  });

/**
 * What a new version takes from people who are filling in the form, with the name of the field first. `versions`: every
 * one that there was, `published`: the newest of them.
 */
export function lostAnswers(versions: readonly Form[], published: Form, wanted: Form): string[] {
  return [
    ...told(placedIn(published), (one) => lostIn(one, published, wanted)),
    ...told(placedIn(wanted), (one) => otherType(one, versions)),
  ];
}
