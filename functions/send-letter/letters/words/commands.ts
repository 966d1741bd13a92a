/** How to compute the checksum of the file that comes with a receipt, on each system, a line each. */
export const commands = (reference: string): string =>
  [
    `Windows: certutil -hashfile ${reference}.json SHA256`,
    `Linux: sha256sum ${reference}.json`,
    `macOS: shasum -a 256 ${reference}.json`,
  ].join("\n");
