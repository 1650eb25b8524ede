import { AppError } from '../../core/model/error.ts';
import type { ArticleSource } from '../../core/model/article.ts';

/** What a file is read as. */
export type FileKind = Extract<ArticleSource, 'html' | 'markdown' | 'text'>;

const kindOfEnding: Readonly<Record<string, FileKind>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
};

/** First bytes of files that hold something else than text, and what to do with them. */
const signatures: readonly (readonly [bytes: string, what: string, advice: string])[] = [
  ['%PDF-', 'a PDF', 'Copy its text, or save it as text, and open that'],
  ['{\\rtf', 'a rich text file', 'Save it as plain text or as a web page and open that'],
  [
    'PK\u0003\u0004',
    'an archive, an e-book or an office document',
    'Save it as plain text or as a web page and open that',
  ],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'an old office document',
    'Save it as plain text or as a web page and open that',
  ],
  ['\u0089PNG', 'a picture', 'Open the page or the text that it belongs to'],
  ['\u00ff\u00d8\u00ff', 'a picture', 'Open the page or the text that it belongs to'],
  ['GIF8', 'a picture', 'Open the page or the text that it belongs to'],
  ['\u001f\u008b', 'a compressed file', 'Unpack it and open what is in it'],
  ['bplist', 'a web archive', 'Save the page as HTML and open that'],
];

const unsupported = (what: string, advice: string): AppError =>
  new AppError('unsupported', `This is ${what}, which cannot be read here. ${advice}.`);

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** True when bytes are no text in any encoding: UTF-16 has zero bytes in every other place only. */
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

const looksLikeHtml = (start: string): boolean =>
  /^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    start,
  );

/**
 * What a file is: its name's ending says so, unless its first bytes say otherwise; a file without a known ending is
 * HTML if it begins as HTML does, and text else. Throws AppError `unsupported` for what is no text at all.
 * @param ending of the file's name, with its dot, lower case; empty when there is none.
 */
export function fileKindOf(ending: string, bytes: Uint8Array): FileKind {
  const start = latin(bytes.subarray(0, 2000));
  const signature = signatures.find(([first]) => start.startsWith(first));
  if (signature) throw unsupported(signature[1], signature[2]);
  if (isBinary(bytes)) throw unsupported('no text file', 'Open a web page, a Markdown file or a text file');
  if (/^(?:From: <Saved by|MIME-Version:)[^]{0,1500}multipart\/related/i.test(start)) {
    throw unsupported('a web archive', 'Save the page as HTML and open that');
  }
  const named = Object.hasOwn(kindOfEnding, ending) ? kindOfEnding[ending] : undefined;
  return looksLikeHtml(start) ? 'html' : (named ?? 'text');
}
