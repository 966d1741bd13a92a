const files = ["pl/nip.js", "pl/pesel.js", "pl/regon.js", "util/checksum.js"];

/** Checks of numbers as ES modules, half the size; Node itself can only import their CommonJS twins. */
export const numberChecks: Record<string, string> = Object.fromEntries(
  files.map((file) => [`stdnum/lib/cjs/${file}`, `stdnum/lib/esm/${file}`]),
);
