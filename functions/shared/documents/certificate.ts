import type { Content } from "pdfmake/interfaces.js";
import { type CertificateFoot, certificateFoot, footHeight } from "./certificate-foot.ts";
import { mm, renderPdf } from "./pdf.ts";
import { printable, printableLine } from "./printable.ts";
import { serif } from "./typefaces.ts";
import { documentWords } from "./words/catalogue.ts";

/** Every text in the language of the certificate, dates written out. */
export interface Certificate extends CertificateFoot {
  /** As „Certyfikat odporności”. */
  title: string;
  participant: string;
  /** Between the participant and the event, as „za udział w konferencji”. */
  text: string;
  event: string;
  when: string;
  where: string;
}

const page = { width: mm(297), height: mm(210) };
const accent = "#1d3f6e";
const grey = "#444444";

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
    pageMargins: [mm(32), mm(22), mm(32), footHeight + mm(4)],
    background: frame,
    content: body(certificate, scale),
    footer: (_current, count) => {
      pages = count;
      return certificateFoot(certificate);
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

function organisersLine(organisers: readonly string[], label: string): string {
  const names = organisers.map((name) => printableLine(name, 200));
  return names.length > 1 ? `${label}: ${names.join(", ")}` : names.join("");
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
    line(organisersLine(organisers, documentWords[language].certificate.organisers), 13, 0, { color: grey }),
    line(printableLine(title, 200), 38, 9, { color: accent, bold: true }),
    line(documentWords[language].certificate.awardedTo, 14, 5, { color: grey }),
    line(printableLine(participant, 200), 30, 4, { bold: true }),
    line(printable(text), 14, 6),
    line(printableLine(event, 300), 18, 3, { bold: true }),
    line([when, where].map((fact) => printableLine(fact, 300)).join("\n"), 13, 3, { color: grey }),
  ];
}
