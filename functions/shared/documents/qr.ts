import encodeQR from "qr";

/** Survives 15 % of damage; the border of four modules is what scanners need to find the code. */
const options = { ecc: "medium", border: 4 } as const;

/** A square drawing without a size of its own, for pages and documents. Throws above about 2,300 bytes of text. */
export function qrSvg(text: string): string {
  return encodeQR(text, "svg", options);
}

/** A picture for e-mails, whose readers show no SVG: `scale` pixels for each module, an address makes about 45 modules. */
export function qrGif(text: string, scale = 4): Buffer {
  return Buffer.from(encodeQR(text, "gif", { ...options, scale }));
}
