import { messageRef } from '../../../messages/message-keys.ts';
import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { bodyTooLargeError, fetchError } from './fetch-error.ts';

/** The content encodings that `decompress` reads, as the value of an `Accept-Encoding` header. */
export const acceptedEncodings = 'gzip, deflate, br';

function decompressorOf(encoding: string) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return null;
  }
}

function decompress(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const decompressor = decompressorOf(encoding);
  if (!decompressor) {
    if (encoding === '' || encoding === 'identity') return response;
    throw fetchError(messageRef('errors.web.encoding', { encoding: encoding.slice(0, 20) }));
  }
  // An error is reported by the decompressor, which is read below.
  pipeline(response, decompressor, () => undefined);
  return decompressor;
}

/**
 * Reads a response to its end. Rejects with an `AppError` for a body that is too large.
 * @param limit bytes, decompressed
 * @param onData called for each chunk
 */
export async function readBody(
  response: IncomingMessage,
  limit: number,
  onData: () => void,
): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > limit) throw bodyTooLargeError(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decompress(response) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw bodyTooLargeError(limit);
    chunks.push(chunk);
    onData();
  }
  return Buffer.concat(chunks);
}
