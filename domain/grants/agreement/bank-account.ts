import { mod97base10Validate, weightedSum } from "stdnum/lib/cjs/util/checksum.js";

/** What each digit of the number of a bank counts; the last one makes the sum end in zero. */
const weights = [3, 9, 7, 1, 3, 9, 7, 1];

/** A Polish bank account: its 26 digits, or undefined when the digits of the account or of its bank do not agree. */
export function parseBankAccount(value: string): string | undefined {
  const digits = value.replaceAll(/[\s-]/g, "").replace(/^PL/i, "");
  if (!/^\d{26}$/.test(digits)) return undefined;
  const bankAgrees = weightedSum(digits.slice(2, 10), { weights, modulus: 10 }) === 0;
  const accountAgrees = mod97base10Validate(`${digits.slice(2)}PL${digits.slice(0, 2)}`);
  return bankAgrees && accountAgrees ? digits : undefined;
}

/** As it is printed: two digits, then groups of four. */
export const spacedBankAccount = (digits: string): string =>
  [digits.slice(0, 2), ...(digits.slice(2).match(/.{1,4}/g) ?? [])].join(" ");
