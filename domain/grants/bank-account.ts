import { isValidIBAN } from "ibantools";

/** A Polish bank account: its 26 digits, or undefined when the digits of the account or of its bank do not agree. */
export function parseBankAccount(value: string): string | undefined {
  const digits = value.replaceAll(/[\s-]/g, "").replace(/^PL/i, "");
  return /^\d{26}$/.test(digits) && isValidIBAN(`PL${digits}`) ? digits : undefined;
}

/** As it is printed: two digits, then groups of four. */
export const spacedBankAccount = (digits: string): string =>
  [digits.slice(0, 2), ...(digits.slice(2).match(/.{1,4}/g) ?? [])].join(" ");
