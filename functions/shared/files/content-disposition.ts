/** Has a browser save a file under this name (RFC 6266): in full for those that know UTF-8, in ASCII for the others. */
export function savedAs(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\x20-\x7e]|["\\%$]/g, "_");
  // encodeURIComponent leaves these alone, and RFC 8187 does not.
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
