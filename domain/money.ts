import type { Grosze } from "../schemas/values.ts";

/** PLN with at most two decimals: `5000`, `5 000,5`, `5000.50`. Spaces group thousands; no sign, no exponent. */
const pln = /^(\d{1,10})(?:[.,](\d{0,2}))?$/;
/** Before a comma with grosze, dots can only group thousands: `1.000,50`. */
const dotted = /^\d{1,3}(?:\.\d{3})+,\d\d$/;

/**
 * Reads an amount in PLN into grosze without ever calculating in floating point, so that 0.1 + 0.2
 * (0.30000000000000004) is refused rather than rounded. Undefined when it is not an amount.
 */
export function parsePln(value: string | number): Grosze | undefined {
  const text = String(value)
    .replaceAll(/\s/g, "")
    .replace(/(?:zł|PLN)$/i, "");
  const match = pln.exec(dotted.test(text) ? text.replaceAll(".", "") : text);
  if (!match) return undefined;
  const [, zloty = "0", grosze = ""] = match;
  return Number(zloty) * 100 + Number(grosze.padEnd(2, "0"));
}

/** Sums grosze; every amount is bounded (schemas/values.ts), so hundreds of rows stay a safe integer. */
export function sum(amounts: readonly Grosze[]): Grosze {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** Sums amounts as they are typed; what is not an amount counts as nothing yet. */
export const sumTyped = (amounts: readonly unknown[]): Grosze =>
  sum(amounts.map((amount) => (typeof amount === "string" ? (parsePln(amount) ?? 0) : 0)));
