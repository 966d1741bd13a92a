/** What is hashed with SHA-256 to prove work for a page: its token and whatever has been found. */
export const provenText = (token: string, proof: string): string => `${token}.${proof}`;

/** How many zero bits a hash begins with. */
export function leadingZeroBits(hash: Uint8Array): number {
  const first = hash.findIndex((byte) => byte !== 0);
  return first === -1 ? hash.length * 8 : first * 8 + Math.clz32(hash[first] ?? 0) - 24;
}
