/** The first four of the eight groups of an IPv6 address, which is what one connection is given. */
const prefixOf = (address: string): string =>
  address
    .replace("::", `:${"0:".repeat(9 - address.split(":").length)}`)
    .split(":", 4)
    .join(":");

/**
 * What an IP address is counted as: an IPv4 address by itself, an IPv6 address with all others of its connection.
 * undefined for the machine itself, which is not counted.
 */
export function networkOf(ip: string): string | undefined {
  const address = ip.replace(/^::ffff:(?=\d+\.)/, "");
  if (/^127\.|^::1$/.test(address)) return undefined;
  return address.includes(":") ? prefixOf(address) : address;
}
