import { messageRef } from '../../../../messages/message-keys.ts';
import { AppError } from '../../../../core/model/error.ts';

/** Formats that are never plain text, with the endings of their files. */
const formats: readonly (readonly [what: string, endings: string])[] = [
  ['an e-book', '.epub .mobi .azw .azw3 .kfx .djvu'],
  ['an archive', '.zip .gz .tgz .tar .bz2 .xz .zst .7z .rar'],
  ['an office document', '.docx .docm .doc .odt .pages .xlsx .xls .ods .numbers .pptx .ppt .odp .rtf'],
  ['a PDF', '.pdf'],
  ['a web archive', '.webarchive .maff .warc .wacz'],
  ['a picture', '.png .jpg .jpeg .gif .webp .avif .heic .tif .tiff .bmp .ico'],
  ['a recording', '.mp3 .m4a .ogg .opus .flac .wav .mp4 .mov .mkv .webm .avi'],
  ['a database', '.sqlite .sqlite3 .db'],
];

const formatOfEnding: ReadonlyMap<string, string> = new Map(
  formats.flatMap(([what, endings]) => endings.split(' ').map((ending) => [ending, what] as const)),
);

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/**
 * Throws `unsupported` for a file with text whose name promises another format: it is damaged, or an error page was saved under
 * its name.
 * @param ending of the file's name, with its dot, lower case
 * @param bytes text that is not HTML
 */
export function checkPromisedFormat(ending: string, bytes: Uint8Array): void {
  if (bytes.length === 0) return;
  const what = ending === '.json' && !isJson(bytes) ? 'JSON' : formatOfEnding.get(ending);
  if (what === undefined) return;
  throw new AppError('unsupported', messageRef('errors.read.wrongEnding', { ending }));
}
