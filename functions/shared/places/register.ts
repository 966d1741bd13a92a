import { readFileSync } from "node:fs";
import { join } from "node:path";
import { communesOf, type Register, registerOf } from "../../../domain/communes.ts";

let register: Register | undefined;

/** The communes of Poland, read when the first answer needs them: most forms ask for none. */
export const communes = (): Register =>
  // Beside this module, and beside every bundle that has it in it (infra/bundle.ts).
  (register ??= registerOf(communesOf(readFileSync(join(import.meta.dirname, "communes.csv"), "utf8"))));
