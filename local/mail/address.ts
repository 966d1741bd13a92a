import { addressParser } from "postal-mime";
import { invalidParameter } from "./error.ts";

const LONGEST_ADDRESS = 320;

/** The bare address of `Name <name@example.org>`; throws `InvalidParameterValue` unless it is exactly one that SES takes. */
export function bareAddress(text: string): string {
  const [mailbox, ...more] = addressParser(text, { flatten: true });
  const address = mailbox?.address ?? "";
  if (more.length > 0) throw invalidParameter("Illegal address: one address is expected");
  if (address.length > LONGEST_ADDRESS) throw invalidParameter("Address length is more than 320 characters long");

  const at = address.lastIndexOf("@");
  if (at === -1) throw invalidParameter("Missing final '@domain'");
  if (at === 0) throw invalidParameter("User name is missing");
  // Outside of ASCII SES wants the domain in punycode and takes no local part at all.
  if (!/^[\x21-\x7e]+$/.test(address.slice(0, at)))
    throw invalidParameter("Local address contains control or whitespace");
  if (!/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(address.slice(at + 1)))
    throw invalidParameter("Domain contains illegal character");
  return address;
}

/** Header or envelope addresses in order, each once. */
export function bareAddresses(texts: string[]): string[] {
  return [...new Set(texts.map(bareAddress))];
}
