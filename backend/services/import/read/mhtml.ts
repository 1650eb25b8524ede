import { messageRef } from '../../../../messages/message-keys.ts';
import { withoutFragment } from '../../../../core/model/url.ts';
import { AppError } from '../../../../core/model/error.ts';
import { decodeBytes } from '../encoding/decode.ts';
import { decodeBody, parameterOf, parsePart, splitParts, type MimePart } from './mime.ts';

/** A web archive: a page with its resources in one file (RFC 2557, as browsers write it). */
export interface WebArchive {
  readonly html: string;
  /** The URL that the page was saved from; null when unknown. */
  readonly url: string | null;
  /** A part by its `cid:` URL or its location, decoded; null when there is none. */
  part(url: string): Uint8Array | null;
  /** The HTML of a frame by its `cid:` URL or its location; null when there is none. */
  frame(url: string): string | null;
}

/** Maximum number of parts of one archive. */
const mostParts = 5_000;
/** Maximum depth of nested archives. */
const deepest = 4;

const typeOf = ({ headers }: MimePart): string =>
  (headers.get('content-type') ?? 'text/plain').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** Every part without parts of its own, in order. */
function leaves(part: MimePart, depth = 0): MimePart[] {
  const boundary = parameterOf(part.headers.get('content-type') ?? '', 'boundary');
  if (!typeOf(part).startsWith('multipart/') || !boundary || depth >= deepest) return [part];
  return splitParts(part.body, boundary, mostParts).flatMap((bytes) => leaves(parsePart(bytes), depth + 1));
}

const locationsOf = ({ headers }: MimePart): string[] => {
  const id = headers.get('content-id')?.replace(/^<|>$/g, '');
  const location = headers.get('content-location');
  return [...(id ? [`cid:${id}`] : []), ...(location ? [location] : [])];
};

const webUrl = (url: string | undefined): string | null =>
  url !== undefined && /^https?:\/\/\S+$/i.test(url) ? url : null;

/** Reads a web archive. Throws `unsupported` when it contains no page. */
export function readWebArchive(bytes: Uint8Array): WebArchive {
  const whole = parsePart(bytes);
  const parts = leaves(whole).slice(0, mostParts);
  const start = parameterOf(whole.headers.get('content-type') ?? '', 'start')?.replace(/^<|>$/g, '');
  const isPage = (part: MimePart): boolean => /^(?:text\/html|application\/xhtml\+xml)$/.test(typeOf(part));
  const page =
    parts.find((part) => start !== undefined && isPage(part) && locationsOf(part).includes(`cid:${start}`)) ??
    parts.find(isPage);
  if (!page) {
    throw new AppError('unsupported', messageRef('errors.read.noPage'));
  }
  const byUrl = new Map<string, MimePart>();
  for (const part of parts) for (const url of locationsOf(part)) if (!byUrl.has(url)) byUrl.set(url, part);
  const find = (url: string): MimePart | undefined => byUrl.get(url) ?? byUrl.get(withoutFragment(url));
  const decode = (part: MimePart): string =>
    decodeBytes(decodeBody(part), 'html', parameterOf(part.headers.get('content-type') ?? '', 'charset'));
  return {
    html: decode(page),
    url:
      webUrl(page.headers.get('content-location')) ??
      webUrl(whole.headers.get('snapshot-content-location')) ??
      null,
    part(url) {
      const found = find(url);
      return found ? decodeBody(found) : null;
    },
    frame(url) {
      const found = find(url);
      return found && isPage(found) ? decode(found) : null;
    },
  };
}
