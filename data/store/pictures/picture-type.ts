import { imageSize } from 'image-size';

/** Media types that are kept, by the name that the reader of the first bytes gives them. */
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

export const pictureEndings: ReadonlySet<string> = new Set(Object.values(endings));

/** The ending of a picture's file, without the dot. */
export const endingOf = (type: string): string => endings[type as PictureType] ?? 'bin';

/** What the bytes of a picture show of it. Sizes are pixels; null when it does not say. */
export interface PictureShape {
  readonly type: PictureType;
  readonly width: number | null;
  readonly height: number | null;
}

const startsLike = (bytes: Uint8Array, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);

/** An SVG is text whose first element is `svg`; a page with an `svg` somewhere in it is none. */
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!doctype\s[^>[]*(?:\[[^\]]*\])?[^>]*>\s*)*<svg[\s>]/i.test(
    start,
  );
}

/** By the first bytes alone: names, endings and what a server says are not believed. */
function typeOf(bytes: Uint8Array): PictureType | null {
  if (startsLike(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsLike(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (/^GIF8[79]a/.test(ascii(0, 6))) return 'image/gif';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp';
  // The brands of the file; a HEIC picture has the same box with others.
  if (ascii(4, 8) === 'ftyp' && /avi[fs]/.test(ascii(8, 64))) return 'image/avif';
  return isSvg(bytes) ? 'image/svg+xml' : null;
}

/** What kind of picture the bytes are, and how large; null for what is no picture that can be shown. Never throws. */
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
