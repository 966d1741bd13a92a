import type { Content } from "pdfmake/interfaces.js";
import type { Language } from "../../../schemas/values.ts";
import { mm, renderPdf } from "./pdf.ts";
import { printable, printableLine } from "./printable.ts";
import { qrSvg } from "./qr.ts";
import { serif } from "./typefaces.ts";
import { documentWords } from "./words/catalogue.ts";

/** Every text in the language of the certificate, dates written out. */
export interface Certificate {
  language: Language;
  /** As „Certyfikat odporności”. */
  title: string;
  participant: string;
  /** Between the participant and the event, as „za udział w konferencji”. */
  text: string;
  event: string;
  when: string;
  where: string;
  organisers: readonly string[];
  number: string;
  issuedOn: string;
  /** Where anyone can check it; printed, and drawn as a QR code. */
  verifyUrl: string;
}

const page = { width: mm(297), height: mm(210) };
const accent = "#1d3f6e";
const grey = "#444444";
/** Height of the strip at the foot of the page with signatures and the proof. */
const foot = mm(52);

/** One landscape page. What is too long for it is drawn smaller, down to a third, and only then runs on. */
export async function certificatePdf(certificate: Certificate): Promise<Buffer> {
  for (const scale of [1, 0.85, 0.7, 0.55, 0.4]) {
    const { pdf, pages } = await render(certificate, scale);
    if (pages === 1) return pdf;
  }
  return (await render(certificate, 0.33)).pdf;
}

async function render(certificate: Certificate, scale: number): Promise<{ pdf: Buffer; pages: number }> {
  let pages = 0;
  const pdf = await renderPdf({
    title: `${certificate.title} – ${certificate.participant}`,
    author: certificate.organisers.join(", "),
    language: certificate.language,
    typeface: serif,
    pageOrientation: "landscape",
    pageMargins: [mm(32), mm(22), mm(32), foot + mm(4)],
    background: frame,
    content: body(certificate, scale),
    footer: (_current, count) => {
      pages = count;
      return proof(certificate);
    },
  });
  return { pdf, pages };
}

function frame(): Content {
  return { canvas: [outline(mm(9), 2.2), outline(mm(10.8), 0.6)] };
}

function outline(inset: number, lineWidth: number) {
  const [w, h] = [page.width - 2 * inset, page.height - 2 * inset];
  return { type: "rect" as const, x: inset, y: inset, w, h, lineWidth, lineColor: accent };
}

function body(
  { language, organisers, title, participant, text, event, when, where }: Certificate,
  scale: number,
): Content {
  const line = (text: string, fontSize: number, above: number, more = {}): Content => ({
    text,
    fontSize: fontSize * scale,
    margin: [0, mm(above) * scale, 0, 0],
    alignment: "center",
    lineHeight: 1.15,
    ...more,
  });
  return [
    line(organisers.map((name) => printableLine(name, 200)).join("  ·  "), 13, 0, { color: grey }),
    line(printableLine(title, 200), 38, 9, { color: accent, bold: true }),
    line(documentWords[language].certificate.awardedTo, 14, 5, { color: grey }),
    line(printableLine(participant, 200), 30, 4, { bold: true }),
    line(printable(text), 14, 6),
    line(printableLine(event, 300), 18, 3, { bold: true }),
    line([when, where].map((fact) => printableLine(fact, 300)).join("\n"), 13, 3, { color: grey }),
  ];
}

function proof({ language, organisers, number, issuedOn, verifyUrl }: Certificate): Content {
  const words = documentWords[language].certificate;
  const fact = (label: string, value: string): Content => ({
    text: [
      { text: `${label}: `, color: grey },
      { text: printableLine(value, 40), bold: true },
    ],
  });
  return {
    margin: [mm(22), 0, mm(22), 0],
    fontSize: 9,
    columnGap: mm(6),
    columns: [
      {
        width: "*",
        margin: [0, mm(14), 0, 0],
        columnGap: mm(6),
        columns: organisers.slice(0, 3).map((name) => signature(name, words.signature)),
      },
      {
        width: mm(80),
        margin: [0, mm(5), 0, 0],
        alignment: "right",
        stack: [
          fact(words.number, number),
          fact(words.issuedOn, issuedOn),
          { text: words.verify, color: grey, fontSize: 8, margin: [0, mm(2), 0, 0] },
          { text: printableLine(verifyUrl, 300), fontSize: 8, link: verifyUrl },
        ],
      },
      { width: mm(34), stack: [{ svg: qrSvg(verifyUrl), fit: [mm(34), mm(34)] }] },
    ],
  };
}

function signature(organiser: string, label: string): Content {
  return {
    alignment: "center",
    stack: [
      { text: ".".repeat(40), color: grey, noWrap: true },
      { text: printableLine(organiser, 70) },
      { text: label, fontSize: 8, color: grey },
    ],
  };
}
