import { BarcodeDetector as Decoder } from "qr/decode.js";

declare global {
  interface Window {
    /** Where the browser reads codes itself. */
    BarcodeDetector?: typeof Decoder;
  }
}

async function detector(): Promise<Decoder> {
  const own = window.BarcodeDetector;
  const formats = own ? await own.getSupportedFormats() : [];
  const Detector = own && formats.includes("qr_code") ? own : Decoder;
  return new Detector({ formats: ["qr_code"] });
}

/** Between two looks at the picture: fast for a person, slow enough for an old telephone to stay cool. */
const pause = 150;

/**
 * Shows the camera in `video` and calls `read` with every code it sees, again and again while it sees it. Answers how to
 * stop. Throws when there is no camera or it may not be used.
 */
export async function watch(video: HTMLVideoElement, read: (text: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  const stop = () => {
    stopped = true;
    video.srcObject = null;
    for (const track of stream.getTracks()) track.stop();
  };
  let stopped = false;
  try {
    video.srcObject = stream;
    await video.play();
    const codes = await detector();
    const look = async () => {
      if (stopped) return;
      // A picture that cannot be read is not the last one.
      const found = await codes.detect(video).catch(() => []);
      for (const { rawValue } of found) if (!stopped) read(rawValue);
      setTimeout(() => void look(), pause);
    };
    void look();
  } catch (error) {
    stop();
    throw error;
  }
  return stop;
}
