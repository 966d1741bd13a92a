const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The first four groups of an IPv6 address, which is what one connection is given. */
function prefixOf(address: string): string {
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter((group) => group !== "");
  const after = (tail ?? "").split(":").filter((group) => group !== "");
  const missing = tail === undefined ? 0 : Math.max(8 - before.length - after.length, 0);
  const groups = [...before, ...Array.from({ length: missing }, () => "0"), ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

/**
 * What an IP address is counted as: an IPv4 address by itself, an IPv6 address with all others of its connection.
 * undefined for the machine itself, which is not counted.
 */
export function networkOf(ip: string): string | undefined {
  const address = mapped.exec(ip)?.[1] ?? ip;
  if (address.startsWith("127.") || address === "::1") return undefined;
  return address.includes(":") ? prefixOf(address) : address;
}
