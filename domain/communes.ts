import { distance } from "fastest-levenshtein";
import { folded } from "./search.ts";

/** A commune as the register has it. */
export interface Commune {
  /** Seven digits of TERYT: voivodeship, county, commune, kind. */
  code: string;
  name: string;
  /** Unlike that of any other commune: what is stored, and shown everywhere. */
  fullName: string;
  population: number;
}

/** A commune that was meant; or those that may have been, nearest first, none when nothing is like it. */
export type Found = { commune: Commune } | { candidates: Commune[] };

export interface Register {
  /** By code, full name or name; the last with any letters, marks left out if need be. */
  find: (text: string) => Found;
  /** Communes whose name begins with what has been typed so far, the largest first. */
  beginningWith: (text: string) => Commune[];
}

/** More would be a list to search instead of one to choose from. */
const mostCandidates = 12;

/** Names of counties that are a single city: there is no county around them. */
const isCity = (countyCode: string) => Number(countyCode.slice(2)) > 60;
const kinds: Record<string, string> = { 1: "gmina miejska", 2: "gmina wiejska", 3: "gmina miejsko-wiejska" };

/** The communes of a register as `functions/shared/places/communes.csv` writes it down. */
export function communesOf(csv: string): Commune[] {
  const rows = csv
    .split("\n")
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(";"));
  const nameOf = new Map(rows.map(([code = "", name = ""]) => [code, name]));
  const communes = rows.filter(([code]) => code?.length === 7);
  const namesakes = Map.groupBy(communes, ([code = "", name]) => `${code.slice(0, 4)} ${name}`);
  return communes.map(([code = "", name = "", population]) => {
    const county = code.slice(0, 4);
    const twin = (namesakes.get(`${county} ${name}`)?.length ?? 0) > 1;
    const shown = twin ? `${name} – ${kinds[code.slice(6)] ?? ""}` : name;
    const around = isCity(county) ? "miasto na prawach powiatu" : `powiat ${nameOf.get(county) ?? ""}`;
    return {
      code,
      name,
      fullName: `${shown} (${around}, woj. ${nameOf.get(code.slice(0, 2)) ?? ""})`,
      population: Number(population),
    };
  });
}

/** What people write before the name itself. */
const prefix = /^(gmina|miasto i gmina|miasto|gm\.|m\. ?st\.|m\.)\s*(miejska|wiejska|miejsko-wiejska)?\s*/;
/** Dashes and spaces alike: people write „Bielsko Biała” and „Bielsko-Biała”. */
const spelled = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\s\u2010-\u2014-]+/g, " ")
    .trim();
const bare = (text: string) => spelled(text).replace(prefix, "") || spelled(text);
const plain = (text: string) => folded(bare(text));

/** How many letters may be wrong: one in a short name, more in a long one. */
const mostWrong = (name: string) => (name.length < 6 ? 1 : name.length < 12 ? 2 : 3);

const byPopulation = (left: Commune, right: Commune) => right.population - left.population;

export function registerOf(communes: readonly Commune[]): Register {
  const named = communes.map((commune) => ({
    commune,
    spelled: spelled(commune.name),
    plain: plain(commune.name),
    full: plain(commune.fullName),
  }));
  const ofPlain = Map.groupBy(named, (entry) => entry.plain);

  /** Namesakes by the letters that were typed; by those without their marks if none has just these. */
  const namesakes = (text: string) => {
    const alike = ofPlain.get(plain(text)) ?? [];
    const exact = alike.filter((entry) => entry.spelled === bare(text));
    return exact.length > 0 ? exact : alike;
  };

  const near = (text: string): Commune[] => {
    const typed = plain(text);
    if (typed.length < 3) return [];
    const begun = named.filter((entry) => entry.plain.startsWith(typed)).map(({ commune }) => commune);
    const misspelt = named
      .filter(({ plain }) => Math.abs(plain.length - typed.length) <= mostWrong(plain))
      .map(({ commune, plain }) => ({ commune, wrong: distance(plain, typed), most: mostWrong(plain) }))
      .filter(({ wrong, most }) => wrong > 0 && wrong <= most)
      .toSorted((left, right) => left.wrong - right.wrong || byPopulation(left.commune, right.commune))
      .map(({ commune }) => commune);
    return [...new Set([...begun.toSorted(byPopulation), ...misspelt])].slice(0, mostCandidates);
  };

  const find = (text: string): Found => {
    const typed = plain(text);
    const known = named.find((entry) => entry.commune.code === typed || entry.full === typed)?.commune;
    if (known) return { commune: known };
    const alike = namesakes(text).map(({ commune }) => commune);
    const [only] = alike;
    if (only && alike.length === 1) return { commune: only };
    return { candidates: alike.length > 1 ? alike.toSorted(byPopulation) : near(text) };
  };

  const beginningWith = (text: string): Commune[] => {
    const typed = plain(text);
    if (typed.length < 2) return [];
    return named
      .filter((entry) => entry.plain.startsWith(typed))
      .map(({ commune }) => commune)
      .toSorted(byPopulation)
      .slice(0, mostCandidates);
  };
  return { find, beginningWith };
}
