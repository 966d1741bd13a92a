import { imageSize } from "image-size";

/** In pixels: more than any camera makes within ten megabytes, and what a browser still can draw. */
const longestSide = 20_000;
const largestArea = 120_000_000;

const end = { png: Buffer.from("IEND"), jpeg: Buffer.from([0xff, 0xd9]) };

/** Whether the image has a size that somebody can look at, and comes to its end. */
function isSound(bytes: Buffer, mark: Buffer): boolean {
  try {
    const { width, height } = imageSize(bytes);
    const drawable = Math.min(width, height) > 0 && Math.max(width, height) <= longestSide;
    return drawable && width * height <= largestArea && bytes.includes(mark);
  } catch {
    return false;
  }
}

export const isSoundPng = (bytes: Buffer) => isSound(bytes, end.png);
export const isSoundJpeg = (bytes: Buffer) => isSound(bytes, end.jpeg);
