/** What a photograph may be at most: enough to read a page of a ledger, little enough for a slow link. */
export const LONGEST_SIDE = 1_600;
export const MOST_PHOTO_BYTES = 300_000;
export const MOST_FILE_BYTES = 1_000_000;

export interface Prepared {
  file: Blob;
  name: string;
  /** A small picture to show at once, as an address; documents have none. */
  thumbnail: string | null;
}

const QUALITIES = [0.8, 0.65, 0.5, 0.35];
const THUMBNAIL = 160;

/** The size at which a picture fits, its sides in the same relation. */
export function fitted(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** A name that the server takes: no path, no signs that are not seen, at most 100 characters. */
export function plainName(name: string): string {
  return (
    name
      .replace(/^.*[/\\]/, '')
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(-100) || 'photo.jpg'
  );
}

/** Makes a picture small. What it draws anew holds no place, time or device any more; documents stay as they are. */
export async function prepare(file: File): Promise<Prepared> {
  if (!file.type.startsWith('image/')) return { file, name: plainName(file.name), thumbnail: null };
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const thumbnail = drawn(picture, THUMBNAIL).toDataURL('image/jpeg', 0.6);
  const small = await shrunk(picture);
  picture.close();
  return { file: small, name: plainName(file.name.replace(/\.\w+$/, '') + '.jpg'), thumbnail };
}

async function shrunk(picture: ImageBitmap): Promise<Blob> {
  let longest = LONGEST_SIDE;
  for (;;) {
    const canvas = drawn(picture, longest);
    for (const quality of QUALITIES) {
      const blob = await jpeg(canvas, quality);
      if (blob.size <= MOST_PHOTO_BYTES) return blob;
    }
    longest = Math.round(longest * 0.75);
  }
}

function drawn(picture: ImageBitmap, longest: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const size = fitted(picture.width, picture.height, longest);
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d')!;
  // What is transparent would turn black in a JPEG file.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(picture, 0, 0, size.width, size.height);
  return canvas;
}

function jpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality)
  );
}
