import { openZip, type Zip, type ZipLimits } from './zip.ts';

const limits: ZipLimits = {
  entries: 5_000,
  entry: 64 * 1024 * 1024,
  all: 512 * 1024 * 1024,
  ratio: 100,
  ratioFrom: 64 * 1024 * 1024,
};

/** Signatures of the first entry and of the end of a zip archive. */
const firstEntry = 'PK\u0003\u0004';
const endOfArchive = 'PK\u0005\u0006';

/** Bytes at the end of a file in which an archive ends. */
const tail = 70_000;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether a page that begins as HTML contains a zip archive, as SingleFile's self-extracting pages do. */
export function hasEmbeddedZip(bytes: Uint8Array): boolean {
  const buffer = asBuffer(bytes);
  return (
    buffer.subarray(-tail).includes(endOfArchive, 0, 'latin1') && buffer.includes(firstEntry, 0, 'latin1')
  );
}

/** Opens the archive in a self-extracting page; null when it has no page. Throws AppError for a damaged archive. */
export function openEmbeddedZip(bytes: Uint8Array): Zip | null {
  const buffer = asBuffer(bytes);
  const start = buffer.indexOf(firstEntry, 0, 'latin1');
  // Offsets in the archive count from its own start or from that of the file.
  for (const archive of [buffer.subarray(start), buffer]) {
    try {
      const zip = openZip(archive, limits);
      if (zip.names.includes('index.html')) return zip;
    } catch (error) {
      if (archive === buffer) throw error;
    }
  }
  return null;
}
