import type { Column, Content } from "pdfmake/interfaces.js";
import type { Language } from "../../../schemas/values.ts";
import { mm } from "./pdf.ts";
import { printableLine } from "./printable.ts";
import { qrSvg } from "./qr.ts";
import { documentWords } from "./words/catalogue.ts";

/** What vouches for a certificate: who signs it, and how anyone can check it. */
export interface CertificateFoot {
  language: Language;
  /** The first three have a place to sign. */
  organisers: readonly string[];
  number: string;
  issuedOn: string;
  /** Where anyone can check it; printed, and drawn as a QR code. */
  verifyUrl: string;
}

const grey = "#444444";
/** Across a landscape page less its margins: the places to sign share what the proof and the code leave. */
const widths = { margin: mm(22), gap: mm(6), signatures: mm(127), signature: mm(60), proof: mm(80), code: mm(34) };

/** In points, however many sign. */
export const footHeight = mm(52);

export function certificateFoot({ language, organisers, number, issuedOn, verifyUrl }: CertificateFoot): Content {
  const words = documentWords[language].certificate;
  return {
    margin: [widths.margin, 0],
    fontSize: 9,
    columnGap: widths.gap,
    columns: [
      {
        width: widths.signatures,
        margin: [0, mm(14), 0, 0],
        columnGap: widths.gap,
        columns: signatures(organisers.slice(0, 3), words.signature),
      },
      {
        width: widths.proof,
        margin: [0, mm(5), 0, 0],
        alignment: "right",
        stack: [
          fact(words.number, number),
          fact(words.issuedOn, issuedOn),
          { text: words.verify, color: grey, fontSize: 8, margin: [0, mm(2), 0, 0] },
          { text: printableLine(verifyUrl, 300), fontSize: 8, link: verifyUrl },
        ],
      },
      { width: widths.code, stack: [{ svg: qrSvg(verifyUrl), fit: [widths.code, widths.code] }] },
    ],
  };
}

function fact(label: string, value: string): Content {
  const bold = { text: printableLine(value, 40), bold: true };
  return { text: [{ text: `${label}: `, color: grey }, bold] };
}

function signatures(organisers: readonly string[], label: string): Column[] {
  const share = (widths.signatures - (organisers.length - 1) * widths.gap) / organisers.length;
  const width = Math.min(share, widths.signature);
  return organisers.map((organiser) => ({
    width,
    alignment: "center",
    stack: [
      {
        canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: grey }],
        margin: [0, 0, 0, mm(1)],
      },
      { text: printableLine(organiser, 70), lineHeight: 1.1 },
      { text: label, fontSize: 8, color: grey },
    ],
  }));
}
