import { crc32, deflateSync } from "node:zlib";
import { qrModules } from "./qr.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One bit a pixel, in grey: black or white. */
const format = { bitDepth: 1, greyscale: 0 } as const;

/**
 * A QR code as a picture for e-mails, whose readers show no SVG: `scale` pixels for each module. It is less than a
 * kilobyte, so that a letter may hold one for each of several people.
 */
export function qrPng(text: string, scale = 4): Buffer {
  const modules = qrModules(text);
  const width = modules.length * scale;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.writeUInt8(format.bitDepth, 8);
  header.writeUInt8(format.greyscale, 9);
  const rows = modules.flatMap((row) => Array<Buffer>(scale).fill(pixels(row, scale)));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** One line of pixels after the byte that says it is not filtered. A bit that is set is white. */
function pixels(row: readonly boolean[], scale: number): Buffer {
  const line = Buffer.alloc(1 + Math.ceil((row.length * scale) / 8));
  for (const [module, dark] of row.entries()) {
    if (dark) continue;
    for (let x = module * scale; x < (module + 1) * scale; x += 1) {
      const byte = 1 + (x >> 3);
      line.writeUInt8(line.readUInt8(byte) | (0x80 >> (x & 7)), byte);
    }
  }
  return line;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
