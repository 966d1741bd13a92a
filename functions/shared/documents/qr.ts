import encodeQR from "qr";

/** Survives 15 % of damage; the border of four modules is what scanners need to find the code. */
const options = { ecc: "medium", border: 4 } as const;

/** A square drawing without a size of its own, for pages and documents. Throws above about 2,300 bytes of text. */
export function qrSvg(text: string): string {
  return encodeQR(text, "svg", options);
}

/** Line by line, whether each module is dark. */
export const qrModules = (text: string): boolean[][] => encodeQR(text, "raw", options);
