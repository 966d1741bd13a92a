import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes the register of communes (functions/shared/places/communes.csv) from two tables of Statistics Poland:
 *
 *     node local/authoring/communes.ts TERC.csv population.csv "state and source, for the head of the file"
 *
 * `TERC.csv` is the register TERC as https://eteryt.stat.gov.pl hands it out (`WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA`);
 * `population.csv` has one line for each commune, `code;inhabitants`, the code with its seven digits.
 * Throws when a commune has no population, or one is known of a commune that is not there.
 */
function communesOf(terc: string, population: string, source: string): string {
  const inhabitants = new Map(rowsOf(population).map(([code = "", count = ""]) => [code, count]));
  const lines = rowsOf(terc).flatMap(([voivodeship = "", county = "", commune = "", kind = "", name = ""]) => {
    if (!/^\d\d$/.test(voivodeship)) return [];
    if (county === "") return [`${voivodeship};${name.toLocaleLowerCase("pl")}`];
    if (commune === "") return [`${voivodeship}${county};${name}`];
    // Beside communes (1 to 3) the register has the towns and the countryside inside them, and districts of cities.
    if (!/^[123]$/.test(kind)) return [];
    const code = `${voivodeship}${county}${commune}${kind}`;
    const count = inhabitants.get(code);
    if (count === undefined || !/^\d+$/.test(count)) throw new Error(`Nobody knows how many live in ${code} ${name}`);
    inhabitants.delete(code);
    return [`${code};${name};${count}`];
  });
  if (inhabitants.size > 0) throw new Error(`There are no communes ${[...inhabitants.keys()].join(", ")}`);
  return [`# ${source}`, ...lines, ""].join("\n");
}

const rowsOf = (table: string): string[][] =>
  table
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split(";"));

const [terc, population, source] = process.argv.slice(2);
if (terc === undefined || population === undefined || source === undefined) {
  console.error('usage: node local/authoring/communes.ts TERC.csv population.csv "state and source"');
  process.exitCode = 1;
} else {
  const register = communesOf(readFileSync(terc, "utf8"), readFileSync(population, "utf8"), source);
  writeFileSync(join(import.meta.dirname, "../../functions/shared/places/communes.csv"), register);
}
