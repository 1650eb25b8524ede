import { AppError } from '../../../../core/model/error.ts';
import { decodeBytes } from './decode.ts';
import { decodeBody, parameterOf, parsePart, splitParts, type MimePart } from './mime.ts';

/** A web archive: one page and what it shows, in one file (RFC 2557, as browsers write it). */
export interface WebArchive {
  readonly html: string;
  /** The address that the page was saved from; null when the archive does not say. */
  readonly url: string | null;
  /** A part by its `cid:` address or its location, decoded; null when there is none. */
  part(address: string): Uint8Array | null;
}

/** Parts of one archive. */
const mostParts = 5_000;
/** Archives in archives (mail in mail). */
const deepest = 4;

const typeOf = ({ headers }: MimePart): string =>
  (headers.get('content-type') ?? 'text/plain').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** Every part that is none of parts, in order. */
function leaves(part: MimePart, depth = 0): MimePart[] {
  const boundary = parameterOf(part.headers.get('content-type') ?? '', 'boundary');
  if (!typeOf(part).startsWith('multipart/') || !boundary || depth >= deepest) return [part];
  return splitParts(part.body, boundary, mostParts).flatMap((bytes) => leaves(parsePart(bytes), depth + 1));
}

const addressesOf = ({ headers }: MimePart): string[] => {
  const id = headers.get('content-id')?.replace(/^<|>$/g, '');
  const location = headers.get('content-location');
  return [...(id ? [`cid:${id}`] : []), ...(location ? [location] : [])];
};

const webAddress = (address: string | undefined): string | null =>
  address !== undefined && /^https?:\/\/\S+$/i.test(address) ? address : null;

/** A web archive's bytes in, its page out. Throws AppError `unsupported` when there is no page in it. */
export function readWebArchive(bytes: Uint8Array): WebArchive {
  const whole = parsePart(bytes);
  const parts = leaves(whole).slice(0, mostParts);
  const start = parameterOf(whole.headers.get('content-type') ?? '', 'start')?.replace(/^<|>$/g, '');
  const isPage = (part: MimePart): boolean => /^(?:text\/html|application\/xhtml\+xml)$/.test(typeOf(part));
  const page =
    parts.find((part) => start !== undefined && isPage(part) && addressesOf(part).includes(`cid:${start}`)) ??
    parts.find(isPage);
  if (!page) {
    throw new AppError(
      'unsupported',
      'There is no web page in this web archive, or it is damaged. Save the page again, as HTML if you can.',
    );
  }
  const byAddress = new Map<string, MimePart>();
  for (const part of parts)
    for (const address of addressesOf(part)) if (!byAddress.has(address)) byAddress.set(address, part);
  const said = parameterOf(page.headers.get('content-type') ?? '', 'charset');
  return {
    html: decodeBytes(decodeBody(page), 'html', said),
    url:
      webAddress(page.headers.get('content-location')) ??
      webAddress(whole.headers.get('snapshot-content-location')) ??
      null,
    part(address) {
      const found = byAddress.get(address) ?? byAddress.get(address.replace(/#.*$/, ''));
      return found ? decodeBody(found) : null;
    },
  };
}
