/** Finds a QR code in a picture: what it says, or null. */
export type QrReader = (picture: HTMLVideoElement | ImageBitmap) => Promise<string | null>;

interface Detector {
  detect(picture: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}

interface DetectorType {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** The browser's own reader where there is one, else a small one that is loaded now. */
export async function qrReader(): Promise<QrReader> {
  return (await ownReader()) ?? (await loadedReader());
}

async function ownReader(): Promise<QrReader | null> {
  const type = (globalThis as { BarcodeDetector?: DetectorType }).BarcodeDetector;
  try {
    if (!type || !(await type.getSupportedFormats()).includes('qr_code')) return null;
    const detector = new type({ formats: ['qr_code'] });
    return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
  } catch {
    // Some systems name the reader but do not have it.
    return null;
  }
}

async function loadedReader(): Promise<QrReader> {
  const { decodeQR } = await import('qr/decode.js');
  return async (picture) => {
    const pixels = pixelsOf(picture);
    try {
      return pixels && decodeQR(pixels, { timeLimit: 80 });
    } catch {
      // Said of every picture without a code that can be read.
      return null;
    }
  };
}

/** More pixels only cost time: a code that fills a third of the picture is read from this many. */
const WIDEST = 1280;

function pixelsOf(picture: HTMLVideoElement | ImageBitmap): ImageData | null {
  const [wide, high] =
    picture instanceof HTMLVideoElement ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height];
  const scale = Math.min(1, WIDEST / Math.max(wide, high, 1));
  const [width, height] = [Math.round(wide * scale), Math.round(high * scale)];
  if (width === 0 || height === 0) return null;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(picture, 0, 0, width, height);
  return context?.getImageData(0, 0, width, height) ?? null;
}

/** The code in a photograph, null when there is none or the file is no picture. */
export async function codeInPicture(file: Blob): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    return await (
      await qrReader()
    )(picture);
  } catch {
    return null;
  }
}
