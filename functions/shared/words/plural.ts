import type { Language } from "../../../schemas/values.ts";
import { noBreakSpace, number } from "./format.ts";

/** A noun after a count. Polish and Ukrainian use all four; English needs `one` and `other`. */
export type Noun = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** `counter("pl")(5, {one: "miejsce", few: "miejsca", many: "miejsc", other: "miejsca"})` is `5 miejsc`. */
export const counter = (language: Language) => (count: number, noun: Noun) => {
  const form = noun[new Intl.PluralRules(language).select(count)] ?? noun.other;
  return `${number(language, count)}${noBreakSpace}${form}`;
};
