const encodings = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
] as const;

/** The best encoding that a client takes; `gzip;q=0` says that it does not. */
export function acceptedEncoding(header = ""): (typeof encodings)[number] | undefined {
  const items = header.toLowerCase().split(",");
  const taken = new Set(
    items.filter((item) => !/;\s*q=0(\.0*)?\s*$/.test(item)).map((item) => item.split(";")[0]?.trim()),
  );
  return encodings.find(({ name }) => taken.has(name) || taken.has("*"));
}
