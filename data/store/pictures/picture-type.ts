import { startOfRoot } from '../../../core/text/markup-start.ts';
import { imageSize } from 'image-size';

/** Media types of stored pictures, by the names of image-size. */
const types = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
} as const;

export type PictureType = (typeof types)[keyof typeof types];

const endings: Readonly<Record<PictureType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

/** The media type of original files that are kept with their articles, in the same folder as pictures. */
export const originalType = 'application/pdf';

export const pictureEndings: ReadonlySet<string> = new Set([...Object.values(endings), 'pdf']);

/** The ending of a stored file, without the dot. */
export const endingOf = (type: string): string =>
  type === originalType ? 'pdf' : (endings[type as PictureType] ?? 'bin');

/** Whether bytes are an original that can be kept. */
export const isOriginal = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/** Type and size of a picture according to its bytes. Sizes are pixels; null when unknown. */
export interface PictureShape {
  readonly type: PictureType;
  readonly width: number | null;
  readonly height: number | null;
}

const startsLike = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);

/** Whether the bytes are an SVG: text whose first element is `svg`. */
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^<svg[\s>]/i.test(start.slice(startOfRoot(start)));
}

/** Determines the type from the first bytes only; names, extensions and headers are not reliable. */
function typeOf(bytes: Uint8Array): PictureType | null {
  if (startsLike(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsLike(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (/^GIF8[79]a/.test(ascii(0, 6))) return 'image/gif';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  // The brands of the file; a HEIC picture has other ones in the same box.
  if (ascii(4, 8) === 'ftyp' && /avi[fs]/.test(ascii(8, 64))) return 'image/avif';
  return isSvg(bytes) ? 'image/svg+xml' : null;
}

/** The type and size of a picture; null for bytes that cannot be shown as a picture. Never throws. */
export function readPictureShape(bytes: Uint8Array): PictureShape | null {
  const type = typeOf(bytes);
  if (type === null) return null;
  try {
    const { width, height } = imageSize(bytes);
    return { type, width: Math.round(width) || null, height: Math.round(height) || null };
  } catch {
    return { type, width: null, height: null };
  }
}
