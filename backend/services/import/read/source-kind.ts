import type { PlainKey } from '../../../../messages/message-keys.ts';
import { messageRef } from '../../../../messages/message-keys.ts';
import { startOfMarkup } from '../../../../core/text/markup-start.ts';
import { hasEmbeddedZip } from '../archive/embedded-zip.ts';
import { AppError } from '../../../../core/model/error.ts';
import { checkPromisedFormat } from './promised-format.ts';
import type { ArticleSource } from '../../../../core/model/article.ts';

/** The format in which a file is read. */
export type FileKind = Extract<ArticleSource, 'html' | 'mhtml' | 'epub' | 'pdf' | 'markdown' | 'text'>;

const megabytes = (count: number): number => count * 1024 * 1024;

/**
 * Largest file of each kind, bytes. A page is parsed in memory; pages that contain their images reach 20 MB. Web archives and
 * books consist mostly of images.
 */
export const maxBytesByKind: Readonly<Record<FileKind, number>> = {
  html: megabytes(40),
  mhtml: megabytes(100),
  epub: megabytes(300),
  pdf: megabytes(300),
  markdown: megabytes(40),
  text: megabytes(40),
};

const kindOfEnding: Readonly<Record<string, FileKind>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.mht': 'mhtml',
  '.mhtml': 'mhtml',
  '.epub': 'epub',
  '.pdf': 'pdf',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
};

/** Largest file with an ending, bytes; the actual format is detected by the content. */
export const maxBytesForEnding = (ending: string): number =>
  maxBytesByKind[(Object.hasOwn(kindOfEnding, ending) ? kindOfEnding[ending] : undefined) ?? 'text'];

/** First bytes of files in other formats, with a message for each. */
const signatures: readonly (readonly [bytes: string, key: PlainKey])[] = [
  ['{\\rtf', 'errors.read.richText'],
  ['PK\u0003\u0004', 'errors.read.archiveOrOffice'],
  ['\u00d0\u00cf\u0011\u00e0', 'errors.read.office'],
  ['\u0089PNG', 'errors.read.picture'],
  ['\u00ff\u00d8\u00ff', 'errors.read.picture'],
  ['GIF8', 'errors.read.picture'],
  ['\u001f\u008b', 'errors.read.compressed'],
  ['bplist', 'errors.read.safariArchive'],
];

const unsupported = (key: PlainKey): AppError => new AppError('unsupported', messageRef(key));

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Whether bytes are not text in any encoding: UTF-16 has zero bytes only at every second position. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8000);
  const marked = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  if (marked) return false;
  const zeros = [0, 1].map((from) => sample.filter((byte, index) => index % 2 === from && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0) return Math.min(even, odd) > 0 || Math.max(even, odd) < sample.length * 0.2;
  const controls = sample.filter((byte) => byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27).length;
  return controls > sample.length * 0.05;
}

/** The first, uncompressed file of an e-book's archive names the format (OCF 3.3); a badly packed one has the ending of an e-book. */
const isEpub = (ending: string, start: string): boolean =>
  start.startsWith('PK\u0003\u0004') &&
  (ending === '.epub' || start.slice(30, 58) === 'mimetypeapplication/epub+zip');

/** Some programs write a PDF's first line only within the first kilobyte. */
const isPdf = (ending: string, start: string): boolean =>
  start.startsWith('%PDF-') || (ending === '.pdf' && start.slice(0, 1024).includes('%PDF-'));

const looksLikeHtml = (start: string): boolean =>
  /^<(?:!doctype\s+html|html|head|body)\b/i.test(start.slice(startOfMarkup(start)));

/** Header fields before the content type that are examined. */
const mostFields = 30;

/**
 * Whether a file begins with the headers of a `multipart/related` message, as web archives do, after a byte order mark and empty
 * lines that some programs write first.
 */
function isMhtml(start: string): boolean {
  const headers = start
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .replaceAll(/\r?\n[ \t]+/g, ' ');
  for (const field of headers.split('\n', mostFields + 1)) {
    if (/^content-type:\s*multipart\/related/i.test(field)) return true;
    if (!/^[!-9;-~]+:/.test(field)) return false;
  }
  return false;
}

/**
 * Detects the format of a file by the ending of its name, unless its first bytes contradict; a file without a known ending is
 * HTML if it begins like HTML, otherwise text. Throws `unsupported` for files that contain no text, or whose ending promises a
 * format that they do not have.
 * @param ending of the file's name, with its dot, lower case; empty when there is none
 */
export function fileKindOf(ending: string, bytes: Uint8Array): FileKind {
  const start = latin(bytes.subarray(0, 2000));
  if (isEpub(ending, start)) return 'epub';
  if (isPdf(ending, start)) return 'pdf';
  const signature = signatures.find(([first]) => start.startsWith(first));
  if (signature) throw unsupported(signature[1]);
  const named = Object.hasOwn(kindOfEnding, ending) ? kindOfEnding[ending] : undefined;
  // Its parts may be binary.
  if (isMhtml(start) || (named === 'mhtml' && !looksLikeHtml(start))) return 'mhtml';
  if (looksLikeHtml(start) && hasEmbeddedZip(bytes)) return 'html';
  if (isBinary(bytes)) throw unsupported('errors.read.binary');
  if (looksLikeHtml(start)) return 'html';
  checkPromisedFormat(ending, bytes);
  return named === undefined || named === 'epub' || named === 'pdf' ? 'text' : named;
}

const endingOfTypes: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'application/epub+zip': '.epub',
  'application/pdf': '.pdf',
  'multipart/related': '.mhtml',
  'message/rfc822': '.mhtml',
  'text/markdown': '.md',
  'text/x-markdown': '.md',
};

/**
 * The ending for a media type that a server sent; for an unspecific type (text, bytes, none), the ending of the URL.
 * @param path of the URL
 */
export function endingOfType(type: string, path: string): string {
  const own = /\.[a-z0-9]{1,8}$/i.exec(path)?.[0].toLowerCase() ?? '';
  const vague = type === '' || type === 'text/plain' || type === 'application/octet-stream';
  return vague ? (Object.hasOwn(kindOfEnding, own) ? own : '') : (endingOfTypes[type] ?? '');
}

/** The endings of readable files, with their dots. */
export const readableEndings: readonly string[] = Object.keys(kindOfEnding);
