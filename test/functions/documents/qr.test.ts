import { inflateSync } from "node:zlib";
import decodeQR from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { qrPng } from "../../../functions/shared/documents/qr-png.ts";
import { qrSvg } from "../../../functions/shared/documents/qr.ts";

const url = `https://zapisy.ozimek.pl/check-in/${"bGk3_-".repeat(7)}`;

/** What a camera sees of modules: RGBA at four pixels each. */
function photograph(dark: boolean[][]) {
  const size = dark.length * 4;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (dark[y >> 2]?.[x >> 2] === true) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  return { width: size, height: size, data };
}

function modulesOfSvg(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const dark = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  let [x, y] = [0, 0];
  for (const [, command, first, second] of svg.matchAll(/([Mm])(-?\d+) ?(-?\d+)h1v1/g)) {
    [x, y] = command === "M" ? [Number(first), Number(second)] : [x + Number(first), y + Number(second)];
    const row = dark[y];
    if (row !== undefined) row[x] = true;
  }
  return dark;
}

/** The pixels of a PNG of one chunk of data, one bit each, whose lines are not filtered. */
function modulesOfPng(png: Buffer, scale: number): boolean[][] {
  const width = png.readUInt32BE(16);
  const header = 8 + 12 + 13;
  expect(png.toString("latin1", header + 4, header + 8)).toBe("IDAT");
  const lines = inflateSync(png.subarray(header + 8, header + 8 + png.readUInt32BE(header)));
  const length = 1 + Math.ceil(width / 8);
  expect(lines.length).toBe(width * length);
  const isDark = (x: number, y: number) => (lines.readUInt8(y * length + 1 + (x >> 3)) & (0x80 >> (x & 7))) === 0;
  return Array.from({ length: width / scale }, (_, y) =>
    Array.from({ length: width / scale }, (_, x) => isDark(x * scale, y * scale)),
  );
}

describe("a QR code", () => {
  it("drawn for a page gives back its text", () => {
    expect(decodeQR(photograph(modulesOfSvg(qrSvg(url))))).toBe(url);
  });

  it.each([4, 6])("pictured for an e-mail at %i pixels a module gives back its text", (scale) => {
    expect(decodeQR(photograph(modulesOfPng(qrPng(url, scale), scale)))).toBe(url);
  });

  it("is light enough for a letter to hold ten", () => {
    expect(qrPng(url).length).toBeLessThan(2000);
  });

  it("has four light modules all around, without which scanners do not find it", () => {
    const dark = modulesOfSvg(qrSvg(url));
    const size = dark.length;
    const near = (n: number) => n < 4 || n >= size - 4;
    expect(dark.flatMap((row, y) => row.filter((isDark, x) => isDark && (near(x) || near(y))))).toEqual([]);
    expect(dark[4]?.[4]).toBe(true);
  });

  it("survives the loss of a part of it", () => {
    const dark = modulesOfSvg(qrSvg(url));
    const hole = dark.length / 2;
    const torn = dark.map((row, y) =>
      row.map((isDark, x) => isDark && !(Math.abs(x - hole) < 3 && Math.abs(y - hole) < 3)),
    );
    expect(torn).not.toEqual(dark);
    expect(decodeQR(photograph(torn))).toBe(url);
  });
});
